package org.communityalerts.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What an officer issues; its content never changes once accepted. Of whom a follow-up is for it is known when it goes which
 * alerts they had.
 *
 * @param id time-ordered, by when it goes
 * @param channels the channels it may use; empty means each resident's own choice, and the web
 * @param listed whether it is on the public page and in its feeds
 * @param training whether it is an exercise: everything is done but nothing leaves
 * @param replaces the id of the alert this one brings up to date
 * @param createdBy the subject of the person or client who issued it
 * @param expiresAt nothing is sent from this moment on
 * @param kind what happened, in a word of {@link Kind}
 * @param incident what it is about, or null for one from before there were incidents
 * @param sendAt when it goes, or null for at once
 * @param revises the id of the alert that was returned or withdrawn and that this one is in place of
 * @param series the id of the first of those it was issued with, to go one after the other; null for one by itself
 * @param scheme in whose name a co-ordinator issued it, as its words say too; null where it is the force's own
 * @param known what was found out when it was accepted; null for one from before that was kept
 */
public record Alert(
        String id,
        Content content,
        Audience audience,
        Set<Channel> channels,
        Severity severity,
        boolean listed,
        boolean training,
        @Nullable String replaces,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String kind,
        @Nullable InIncident incident,
        @Nullable Instant sendAt,
        @Nullable String revises,
        @Nullable String series,
        @Nullable String scheme,
        @Nullable Known known) {
    /** How long before it goes an alert may be written down. */
    public static final Duration LONGEST_AHEAD = Duration.ofDays(14);

    /** What it is about, of an alert that cannot be without: one that ends an incident, or that photos were sent with. */
    public InIncident partOf() {
        return Objects.requireNonNull(incident, "it is about no incident on record");
    }

    /** An alert of no kind in particular, about no incident on record, that goes at once. */
    public Alert(
            String id,
            Content content,
            Audience audience,
            Set<Channel> channels,
            Severity severity,
            boolean listed,
            boolean training,
            @Nullable String replaces,
            String createdBy,
            Instant createdAt,
            Instant expiresAt) {
        this(
                id, content, audience, channels, severity, listed, training, replaces, createdBy, createdAt, expiresAt,
                null, null, null, null, null, null, null);
    }

    public Alert {
        kind = Kind.named(kind).word();
        if (id.isBlank()) {
            throw new IllegalArgumentException("an alert needs an id");
        }
        if (!expiresAt.isAfter(createdAt)) {
            throw new IllegalArgumentException("an alert expires after it is created");
        }
        if (sendAt != null && !expiresAt.isAfter(sendAt)) {
            throw new IllegalArgumentException("an alert expires after it goes");
        }
        channels = Set.copyOf(channels);
    }

    /** The same, about an incident. */
    public Alert about(InIncident happening) {
        return with(audience, content, happening, sendAt, series, scheme, known);
    }

    /** The same, which opens its incident under another code, because the one drawn for it is taken. */
    public Alert recoded(RandomGenerator random) {
        InIncident drawn = partOf();
        InIncident anew = drawn.recoded(random);
        return with(audience, content.moved(drawn.path(), anew.path()), anew, sendAt, series, scheme, known);
    }

    /** The same, for those whom more alerts of its incident have reached by now. */
    public Alert following(Audience reached) {
        return with(reached, content, incident, sendAt, series, scheme, known);
    }

    /** The same, to go at that moment. */
    public Alert at(Instant moment) {
        return with(audience, content, incident, moment, series, scheme, known);
    }

    /** The same, as one of those that were issued with the alert of that id. */
    public Alert inSeries(String first) {
        return with(audience, content, incident, sendAt, first, scheme, known);
    }

    /** The same in the name of a scheme, which whatever it says begins with. */
    public Alert inNameOf(String name) {
        return with(audience, content.inNameOf(name), incident, sendAt, series, name, known);
    }

    /** The same, of which that is known. */
    public Alert knowing(Known found) {
        return with(audience, content, incident, sendAt, series, scheme, found);
    }

    /** The same, for which few were counted, or more. */
    public Alert counted(boolean few) {
        return knowing(new Known(byTheForce(), few));
    }

    private Alert with(
            Audience whom,
            Content said,
            @Nullable InIncident happening,
            @Nullable Instant moment,
            @Nullable String first,
            @Nullable String name,
            @Nullable Known found) {
        return new Alert(
                id, said, whom, channels, severity, listed, training, replaces, createdBy, createdAt, expiresAt, kind,
                happening, moment, revises, first, name, found);
    }

    /** Whether it is that step of its incident. */
    public boolean is(Step step) {
        return incident != null && incident.step() == step;
    }

    /** Whether it is the all-clear to all those, or some, whom the alerts about its own incident reached. */
    public boolean endsForThoseReached() {
        return is(Step.ALL_CLEAR)
                && audience.reached() != null
                && audience.reached().id().equals(partOf().id());
    }

    /** What it is to those who chose what they want to hear of. */
    public Occasion occasion() {
        return Occasion.of(Kind.named(kind).word(), severity.urgent(), audience, goesAt());
    }

    /** When it goes: at its time, or as soon as it was written down. */
    public Instant goesAt() {
        return sendAt == null ? createdAt : sendAt;
    }

    /** Whether this alert may go out on that channel. */
    public boolean uses(Channel channel) {
        return channels.isEmpty() || channels.contains(channel);
    }

    /** Whether this alert is for the public page and its feeds: never what a volunteer writes to their scheme. */
    public boolean goesOnTheWeb() {
        return listed && scheme == null && uses(Channel.WEB);
    }

    /** Whether anything of this alert is written to the site: for everybody, or for those who were told where. */
    public boolean hasPages() {
        return goesOnTheWeb() || (incident != null && !training);
    }

    /** Whether it is known to be from one of the force's own people, and in nobody else's name. */
    public boolean byTheForce() {
        return known != null && known.own() && scheme == null;
    }

    /** Whether few were counted when it was accepted, however many they are by now. */
    public boolean goesToFew() {
        return known != null && known.few();
    }

    /** Whether nothing of this alert may be sent any more at that moment. */
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
