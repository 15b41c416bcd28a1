package org.communityalerts.desk.disclose;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.delivery.Channel;

/**
 * Words of an alert, as they went out on a channel in a language.
 *
 * @param where in words
 * @param language a BCP 47 tag
 */
record Told(String where, String language, String words) {
    private static final String ENGLISH = "en";

    /** @param texted whether texts were sent, though it may be that they only followed calls or notifications */
    static List<Told> of(Alert alert, boolean texted) {
        var told = new ArrayList<Told>(in(ENGLISH, alert, texted));
        if (alert.content().welsh() != null) {
            told.addAll(in(Content.WELSH, alert, texted));
        }
        return told;
    }

    private static List<Told> in(String language, Alert alert, boolean texted) {
        Content content = alert.content();
        var told = new ArrayList<Told>();
        told.add(new Told("title", language, content.title(language)));
        if (texted || alert.uses(Channel.SMS)) {
            told.add(new Told("text message", language, content.textMessage(language)));
        }
        if (alert.uses(Channel.VOICE)) {
            String recorded = content.recordingId() == null ? "call" : "call (recording " + content.recordingId() + ")";
            told.add(new Told(recorded, language, content.text(language)));
        }
        if (alert.uses(Channel.EMAIL)) {
            told.add(new Told("e-mail", language, content.emailMessage(language)));
        }
        if (alert.uses(Channel.PUSH)) {
            told.add(new Told("notification", language, content.text(language)));
        }
        if (alert.hasPages()) {
            told.add(new Told("page", language, content.emailBody(language)));
        }
        Question question = content.question();
        if (question != null) {
            told.add(new Told("question", language, question.asked(language)));
        }
        return told;
    }
}
