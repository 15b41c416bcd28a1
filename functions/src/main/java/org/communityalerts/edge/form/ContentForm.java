package org.communityalerts.edge.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.audio.CheckedRecordings.Verdict;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what an alert says: its words in each language, recording, photos and question. */
final class ContentForm {
    private static final Pattern FIELD = Pattern.compile("\\(\\([^()]+\\)\\)");

    private final CheckedRecordings recordings;
    private final CheckedPhotos photos;
    private final QuestionForm questions;
    private final int longestText;

    /** @param longestText how long the words of a text may be */
    ContentForm(CheckedRecordings recordings, CheckedPhotos photos, QuestionForm questions, int longestText) {
        this.recordings = recordings;
        this.photos = photos;
        this.questions = questions;
        this.longestText = longestText;
    }

    /** The words as far as they are sound; what is not is noted. */
    Content read(Fields form) {
        String title = filled(form, "title", form.line("title", AlertForm.LONGEST_TITLE));
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
        return content.text(language).length() + asked(content, question, language) > longestText;
    }

    private static int asked(Content content, Question question, String language) {
        return 1 + question.asked(content.heardAs(language)).length();
    }

    private static @Nullable String emailText(Fields form) {
        String words = form.optionalText("emailText", AlertForm.LONGEST_EMAIL);
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
        String title = filled(welsh, "title", welsh.line("title", AlertForm.LONGEST_TITLE));
        String text = filled(welsh, "text", welsh.text("text", longestText));
        String emailText = emailText(welsh);
        welsh.nothingElse();
        return title == null || text == null ? form.unread() : new Content.Welsh(title, text, emailText);
    }

    /** The words with the address behind them, which have to fit into a text message together, with what is asked. */
    Content linked(Fields form, Content content, String address) {
        Content linked = content.linkedTo(address);
        fits(form, "text", linked, "en");
        if (content.welsh() != null) {
            fits(form, "welsh/text", linked, Content.WELSH);
        }
        return linked;
    }

    private void fits(Fields form, String field, Content linked, String language) {
        Question question = linked.question();
        int asked = question == null ? 0 : asked(linked, question, language);
        int words = linked.text(language).length();
        int room = longestText - asked - (linked.textMessage(language).length() - words);
        if (words > room) {
            form.fail(
                    field,
                    "must have at most " + room + " characters, because the address of the page "
                            + (question == null ? "follows" : "and the question follow"));
        }
    }
}
