package org.communityalerts.domain.alert;

import java.time.Instant;
import java.util.Set;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What an officer issues; its content never changes once accepted.
 *
 * @param id time-ordered
 * @param channels the channels it may use; empty means each resident's own choice, and the web
 * @param listed whether it is on the public page and in its feeds
 * @param training whether it is an exercise: everything is done but nothing leaves
 * @param replaces the id of the alert this one brings up to date, or null
 * @param createdBy the subject of the person or client who issued it
 * @param expiresAt nothing is sent from this moment on
 * @param kind what happened, in a word of {@link Kind}
 * @param incident what it is about, or null for one from before there were incidents
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
        @Nullable InIncident incident) {

    /** An alert of no kind in particular, about no incident on record. */
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
                null, null);
    }

    public Alert {
        kind = Kind.named(kind).word();
        if (id.isBlank()) {
            throw new IllegalArgumentException("an alert needs an id");
        }
        if (!expiresAt.isAfter(createdAt)) {
            throw new IllegalArgumentException("an alert expires after it is created");
        }
        channels = Set.copyOf(channels);
    }

    /** The same, about an incident. */
    public Alert about(InIncident happening) {
        return new Alert(
                id, content, audience, channels, severity, listed, training, replaces, createdBy, createdAt, expiresAt,
                kind, happening);
    }

    /** Whether it is that step of its incident. */
    public boolean is(Step step) {
        return incident != null && incident.step() == step;
    }

    /** Whether this alert may go out on that channel. */
    public boolean uses(Channel channel) {
        return channels.isEmpty() || channels.contains(channel);
    }

    /** Whether this alert is for the public page and its feeds. */
    public boolean goesOnTheWeb() {
        return listed && uses(Channel.WEB);
    }

    /** Whether nothing of this alert may be sent any more at that moment. */
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
