package org.communityalerts.outside.hook.push;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.port.reply.AnswerLinks;

/**
 * What the pages' worker is told to show: the words, where a touch leads, a picture, and the answers to choose from; and whom
 * it tells once that is done.
 */
public final class Notification {
    /** Words a body as JSON. */
    @FunctionalInterface
    public interface Wording {
        String json(Map<String, Object> body);
    }

    /** With all else there is, a push has room for so many bytes of an alert's words (RFC 8291: 3,993 in all). */
    private static final int LONGEST = 2400;

    private static final String ANSWERS = "/api/public/questions/";
    private static final String SHOWN = "/api/public/shown/";

    private final AnswerLinks answers;
    private final Wording wording;

    public Notification(AnswerLinks answers, Wording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    String json(Message message) {
        var shown = new LinkedHashMap<String, Object>();
        Question question = message.question();
        String language = message.language();
        String words = question == null ? message.body() : message.body() + "\n\n" + question.text(language);
        shown.put("title", message.subject());
        shown.put("body", cut(words));
        shown.put("lang", language);
        String alertId = message.alertId();
        if (alertId != null) {
            shown.put("tag", alertId);
            shown.put("url", page(message));
            picture(message, shown);
            String whose = alertId + "/" + answers.token(alertId, message.to());
            shown.put("shown", SHOWN + whose);
            if (question != null) {
                String welsh = Content.WELSH.equals(language) ? "?lang=cy" : "";
                shown.put("answer", ANSWERS + whose + welsh);
                shown.put(
                        "answers",
                        question.answers().stream()
                                .map(answer -> answer.in(language))
                                .toList());
            }
        }
        return wording.json(shown);
    }

    private static String page(Message message) {
        return message.link() == null ? "/" : message.link();
    }

    /** The photo as the page has it: what has no page shows none. */
    private static void picture(Message message, Map<String, Object> shown) {
        if (message.link() != null && !message.photos().isEmpty()) {
            String photo = message.photos().getFirst().id();
            shown.put("image", message.link() + "/" + photo + "-" + PhotoSize.MEDIUM.word() + ".jpg");
        }
    }

    /** The rest is on the page. */
    private static String cut(String words) {
        if (bytes(words) <= LONGEST) {
            return words;
        }
        int end = Math.min(words.length(), LONGEST);
        while (bytes(words.substring(0, end)) > LONGEST || Character.isHighSurrogate(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(0, end) + "…";
    }

    private static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }
}
