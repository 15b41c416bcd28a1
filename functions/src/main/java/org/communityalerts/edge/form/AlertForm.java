package org.communityalerts.edge.form;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.port.audience.Groups;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an alert from an officer's request, or says everything that is wrong with it. */
public final class AlertForm {
    public static final int LONGEST_TITLE = ContractLimits.most("Title");
    static final int LONGEST_EMAIL = ContractLimits.most("EmailText");
    static final Duration USUAL_LIFE = Duration.ofHours(24);
    private static final Duration LONGEST_LIFE = Duration.ofDays(28);

    private final AudienceForm audiences;
    private final ContentForm words;
    private final IncidentForm incidents;
    private final Groups groups;
    private final InstantSource clock;
    private final Function<Instant, String> ids;

    /**
     * @param longestText how long the words of a text may be
     * @param ids new ones, in the order of the moments they are asked for
     */
    public AlertForm(
            AudienceForm audiences,
            CheckedRecordings recordings,
            CheckedPhotos photos,
            IncidentForm incidents,
            QuestionForm questions,
            Groups groups,
            int longestText,
            InstantSource clock,
            Function<Instant, String> ids) {
        this.audiences = audiences;
        this.words = new ContentForm(recordings, photos, questions, longestText);
        this.incidents = incidents;
        this.groups = groups;
        this.clock = clock;
        this.ids = ids;
    }

    /** The alert the request asks for, with a new id. Throws a 422 that names each field to mend. */
    public Alert read(JsonNode body, Caller caller) {
        Fields form = Fields.of(body);
        Instant now = clock.instant();
        Content content = words.read(form);
        var known = new KnownGroups();
        Audience audience = audiences.read(form, caller, known::names);
        Set<Channel> channels = channels(form);
        Severity severity = severity(form);
        Instant sendAt = sendAt(form, now);
        Instant expiresAt = expiry(form, sendAt == null ? now : sendAt);
        boolean listed = listed(form, audience, caller, known);
        boolean training = form.flag("training", false);
        String replaces = form.optionalText("replaces", 36);
        String revises = form.optionalText("revises", 36);
        // Whoever accepts it notes that the bulletin was told.
        form.optionalText("bulletin", 36);
        Kind kind = kind(form);
        InIncident incident = incidents.read(form, caller, training, listed, replaces);
        boolean linked = form.flag("link", false);
        if (linked && incident != null && content != null) {
            content = words.linked(form, content, incidents.page(incident));
        }
        form.nothingElse();
        form.refuseIfWrong();
        String id = ids.apply(sendAt == null ? now : sendAt);
        String by = caller.id();
        String what = kind == null ? null : kind.word();
        return new Alert(
                id, content, audience, channels, severity, listed, training, replaces, by, now, expiresAt, what,
                incident, sendAt, revises, null, null, null);
    }

    /** The groups there are, looked up once for one alert, and only if it names any. */
    private final class KnownGroups {
        private @Nullable List<Group> read;

        private List<Group> all() {
            List<Group> there = read == null ? groups.all() : read;
            read = there;
            return there;
        }

        Set<String> names() {
            return all().stream().map(Group::name).collect(Collectors.toSet());
        }

        boolean anyVetted(Set<String> names) {
            return !names.isEmpty() && all().stream().anyMatch(group -> group.vetted() && names.contains(group.name()));
        }
    }

    private static Severity severity(Fields form) {
        Severity severity = form.word("severity", Severity::of, "minor, moderate, severe, extreme");
        return severity == null ? Severity.MODERATE : severity;
    }

    /** Whether everybody may see it: never what goes to a closed group, or from a volunteer to their scheme. */
    private boolean listed(Fields form, Audience audience, Caller caller, KnownGroups known) {
        boolean closed = audience != null && known.anyVetted(audience.groups());
        boolean hidden =
                closed || caller.isCoordinator() || audience != null && incidents.anyHidden(audience.reached());
        boolean listed = form.flag("public", !hidden);
        if (closed && listed) {
            form.fail("public", "must be false: the alert goes to a closed group");
        } else if (listed && caller.isCoordinator()) {
            form.fail("public", "must be false or left out: a scheme's alerts are for its members, not for everybody");
        }
        return listed;
    }

    static @Nullable Kind kind(Fields form) {
        return form.word("kind", Kind::of, Kind.all().stream().map(Kind::word).collect(Collectors.joining(", ")));
    }

    static Set<Channel> channels(Fields form) {
        var channels = EnumSet.noneOf(Channel.class);
        for (String word : form.texts("channels", Channel.values().length)) {
            Channel.of(word)
                    .ifPresentOrElse(channels::add, () -> form.fail("channels", "must be some of " + Channel.words()));
        }
        return channels;
    }

    private static @Nullable Instant sendAt(Fields form, Instant now) {
        Instant sendAt = form.moment("sendAt");
        if (sendAt != null && (!sendAt.isAfter(now) || sendAt.isAfter(now.plus(Alert.LONGEST_AHEAD)))) {
            return form.fail("sendAt", "must be later than now, and within " + Alert.LONGEST_AHEAD.toDays() + " days");
        }
        return sendAt;
    }

    /** @param from when it goes */
    private static Instant expiry(Fields form, Instant from) {
        Instant expiresAt = form.moment("expiresAt");
        if (expiresAt == null) {
            return from.plus(USUAL_LIFE);
        }
        if (!expiresAt.isAfter(from) || expiresAt.isAfter(from.plus(LONGEST_LIFE))) {
            form.fail("expiresAt", "must be later than it goes, and within " + LONGEST_LIFE.toDays() + " days of that");
        }
        return expiresAt;
    }
}
