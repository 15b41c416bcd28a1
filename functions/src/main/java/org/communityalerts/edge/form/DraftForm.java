package org.communityalerts.edge.form;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.communityalerts.craft.reach.Rehearsal;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.PageCode;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;

/** Reads an alert that is not finished: what is there must be as an alert has it, and anything may be missing. */
public final class DraftForm {
    /** What stands for words not written yet: the shortest there are. */
    private static final String UNWRITTEN = ".";

    /**
     * An alert as far as it is written.
     *
     * @param audience null if nobody was chosen yet
     * @param kind its word; that of none of the others if it was not said
     * @param sendAt null for at once
     * @param expiresAt null if that was not said
     */
    public record Draft(
            Content content,
            @Nullable Audience audience,
            Set<Channel> channels,
            @Nullable Severity severity,
            String kind,
            @Nullable Instant sendAt,
            @Nullable Instant expiresAt) {
        /** Whom it is for, of a draft that has to say so. */
        public Audience meant() {
            return Objects.requireNonNull(audience);
        }

        /** What a rehearsal of it plays, if it were issued at that moment. */
        public Rehearsal.Asked played(Instant now) {
            Instant from = sendAt == null ? now : sendAt;
            Instant until = expiresAt == null ? from.plus(AlertForm.USUAL_LIFE) : expiresAt;
            return new Rehearsal.Asked(content, channels, occasion(from), urgent(), from, until);
        }

        /** The same, going at another time and for as long. */
        public Rehearsal.Asked going(Instant from, Rehearsal.Asked asked) {
            Instant until = from.plus(Duration.between(asked.from(), asked.until()));
            return new Rehearsal.Asked(content, channels, occasion(from), urgent(), from, until);
        }

        /** The same in the name of a scheme, or as it is for null. */
        public Draft inNameOf(@Nullable String scheme) {
            return scheme == null
                    ? this
                    : new Draft(content.inNameOf(scheme), audience, channels, severity, kind, sendAt, expiresAt);
        }

        /** What it is to those who chose what they want to hear of, as the alert itself will be. */
        public Occasion occasion(Instant goesAt) {
            return audience == null
                    ? Occasion.of(kind, urgent(), goesAt)
                    : Occasion.of(kind, urgent(), audience, goesAt);
        }

        /** Whether it goes at once, whoever is not to be disturbed. */
        public boolean urgent() {
            return severity != null && severity.urgent();
        }
    }

    private final AudienceForm audiences;
    private final QuestionForm questions;
    private final int longestText;
    private final String publicUrl;

    /** @param longestText how long the words of a text may be */
    public DraftForm(AudienceForm audiences, QuestionForm questions, int longestText, String publicUrl) {
        this.audiences = audiences;
        this.questions = questions;
        this.longestText = longestText;
        this.publicUrl = publicUrl;
    }

    /** The draft, as far as it is sound; what is not is noted. */
    public Draft read(Fields form, Caller caller) {
        boolean linked = form.flag("link", false);
        boolean listed = form.flag("public", !caller.isCoordinator());
        Content content = content(form);
        Kind kind = AlertForm.kind(form);
        var draft = new Draft(
                linked ? content.linkedTo(publicUrl + "/" + PageCode.likeOne(listed)) : content,
                form.has("audience") ? audiences.read(form, caller) : null,
                AlertForm.channels(form),
                form.word("severity", Severity::of, "minor, moderate, severe, extreme"),
                (kind == null ? Kind.named(null) : kind).word(),
                form.moment("sendAt"),
                form.moment("expiresAt"));
        form.flag("training", false);
        form.nothingElse();
        return draft;
    }

    private Content content(Fields form) {
        String title = form.optionalLine("title", AlertForm.LONGEST_TITLE);
        String text = form.optionalText("text", longestText);
        String emailText = form.optionalText("emailText", AlertForm.LONGEST_EMAIL);
        String recordingId = form.optionalText("recordingId", 36);
        return new Content(
                orUnwritten(title),
                orUnwritten(text),
                emailText,
                recordingId,
                welsh(form),
                List.of(),
                questions.unfinished(form));
    }

    private Content.@Nullable Welsh welsh(Fields form) {
        Fields welsh = form.has("welsh") ? form.object("welsh") : null;
        if (welsh == null) {
            return null;
        }
        String title = welsh.optionalLine("title", AlertForm.LONGEST_TITLE);
        String text = welsh.optionalText("text", longestText);
        String emailText = welsh.optionalText("emailText", AlertForm.LONGEST_EMAIL);
        welsh.nothingElse();
        return text == null ? null : new Content.Welsh(orUnwritten(title), text, emailText);
    }

    private static String orUnwritten(@Nullable String words) {
        return words == null ? UNWRITTEN : words;
    }
}
