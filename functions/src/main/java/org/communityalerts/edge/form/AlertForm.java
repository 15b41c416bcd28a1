package org.communityalerts.edge.form;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.audio.CheckedRecordings.Verdict;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Audience;
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
    private static final Pattern FIELD = Pattern.compile("\\(\\([^()]+\\)\\)");
    static final Duration USUAL_LIFE = Duration.ofHours(24);
    private static final Duration LONGEST_LIFE = Duration.ofDays(28);

    private final AudienceForm audiences;
    private final CheckedRecordings recordings;
    private final CheckedPhotos photos;
    private final IncidentForm incidents;
    private final QuestionForm questions;
    private final Groups groups;
    private final int longestText;
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
        this.recordings = recordings;
        this.photos = photos;
        this.incidents = incidents;
        this.questions = questions;
        this.groups = groups;
        this.longestText = longestText;
        this.clock = clock;
        this.ids = ids;
    }

    /** The alert the request asks for, with a new id. Throws a 422 that names each field to mend. */
    public Alert read(JsonNode body, Caller caller) {
        Fields form = Fields.of(body);
        Instant now = clock.instant();
        Content content = content(form);
        Audience audience = audiences.read(form, caller);
        Set<Channel> channels = channels(form);
        Severity severity = form.word("severity", Severity::of, "minor, moderate, severe, extreme");
        Instant sendAt = sendAt(form, now);
        Instant expiresAt = expiry(form, sendAt == null ? now : sendAt);
        boolean listed = listed(form, audience);
        boolean training = form.flag("training", false);
        String replaces = form.optionalText("replaces", 36);
        String revises = form.optionalText("revises", 36);
        // Whoever accepts it notes that the bulletin was told.
        form.optionalText("bulletin", 36);
        Kind kind = kind(form);
        InIncident incident = incidents.read(form, caller, training, listed, replaces);
        if (form.flag("link", false) && incident != null && content != null) {
            content = linked(form, content, incidents.page(incident));
        }
        form.nothingElse();
        form.refuseIfWrong();
        return new Alert(
                ids.apply(sendAt == null ? now : sendAt),
                content,
                audience,
                channels,
                severity == null ? Severity.MODERATE : severity,
                listed,
                training,
                replaces,
                caller.id(),
                now,
                expiresAt,
                kind == null ? null : kind.word(),
                incident,
                sendAt,
                revises,
                null,
                null);
    }

    /** Whether everybody may see it: never what goes to a closed group. */
    private boolean listed(Fields form, Audience audience) {
        boolean closed = audience != null
                && !audience.groups().isEmpty()
                && groups.all().stream()
                        .anyMatch(group -> group.vetted() && audience.groups().contains(group.name()));
        boolean hidden = closed || audience != null && incidents.anyHidden(audience.reached());
        boolean listed = form.flag("public", !hidden);
        if (closed && listed) {
            form.fail("public", "must be false: the alert goes to a closed group");
        }
        return listed;
    }

    /** The words with the address behind them, which have to fit into a text message together. */
    private Content linked(Fields form, Content content, String address) {
        int room = longestText - address.length() - 1;
        fits(form, "text", content.text(), room);
        if (content.welsh() != null) {
            fits(form, "welsh/text", content.welsh().text(), room);
        }
        return content.linkedTo(address);
    }

    private static void fits(Fields form, String field, String words, int room) {
        if (words.length() > room) {
            form.fail(field, "must have at most " + room + " characters, because the address of the page follows");
        }
    }

    static @Nullable Kind kind(Fields form) {
        return form.word("kind", Kind::of, Kind.all().stream().map(Kind::word).collect(Collectors.joining(", ")));
    }

    private Content content(Fields form) {
        String title = filled(form, "title", form.line("title", LONGEST_TITLE));
        String text = filled(form, "text", form.text("text", longestText));
        String emailText = emailText(form);
        String recordingId = recording(form);
        Content.Welsh welsh = welsh(form);
        List<Photo> shown = PhotosForm.read(form, photos);
        Question question = questions.read(form);
        if (title == null || text == null) {
            return form.unread();
        }
        var content = new Content(title, text, emailText, recordingId, welsh, shown, question);
        if (question != null && (tooLong(content, question, "en") || tooLong(content, question, Content.WELSH))) {
            form.fail("question", "makes the text longer than " + longestText + " characters: shorten one of them");
        }
        return content;
    }

    private boolean tooLong(Content content, Question question, String language) {
        String asked = question.asked(content.heardAs(language));
        return content.text(language).length() + 1 + asked.length() > longestText;
    }

    private static @Nullable String emailText(Fields form) {
        String words = form.optionalText("emailText", LONGEST_EMAIL);
        return words == null ? null : filled(form, "emailText", words);
    }

    /** The words, unless a template's field is still in them. */
    private static String filled(Fields form, String name, String words) {
        Matcher field = FIELD.matcher(words == null ? "" : words);
        return field.find() ? form.fail(name, "has a field that is not filled in: " + field.group()) : words;
    }

    private @Nullable String recording(Fields form) {
        String id = form.optionalText("recordingId", 36);
        if (id == null) {
            return null;
        }
        return switch (recordings.of(id)) {
            case Verdict.Ready ready -> id;
            case Verdict.Missing() -> form.fail("recordingId", "names a recording that was not uploaded");
            case Verdict.Refused(String why) -> form.fail("recordingId", "cannot be played: " + why);
        };
    }

    private Content.@Nullable Welsh welsh(Fields form) {
        if (!form.has("welsh")) {
            return null;
        }
        Fields welsh = form.object("welsh");
        if (welsh == null) {
            return null;
        }
        String title = filled(welsh, "title", welsh.line("title", LONGEST_TITLE));
        String text = filled(welsh, "text", welsh.text("text", longestText));
        String emailText = emailText(welsh);
        welsh.nothingElse();
        return title == null || text == null ? form.unread() : new Content.Welsh(title, text, emailText);
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
