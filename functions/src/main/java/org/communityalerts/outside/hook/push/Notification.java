package org.communityalerts.outside.hook.push;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communityalerts.domain.Letters;
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

    /** A push has 4,096 bytes, of which its encryption takes 103 (RFC 8291). */
    static final int MOST_BYTES = 4096 - 103;
    /** What JSON makes of one character at most: an escape. */
    private static final int BYTES_A_CHARACTER = 6;

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
        shown.put("body", words);
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
        return cut(shown, words);
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

    /** The body with as much of the words as a push has room for: the rest is on the page. */
    private String cut(Map<String, Object> shown, String words) {
        String json = wording.json(shown);
        String left = words;
        for (int over = over(json); over > 0 && !left.isEmpty(); over = over(json)) {
            left = shorter(left, Math.ceilDiv(over, BYTES_A_CHARACTER));
            shown.put("body", left + "…");
            json = wording.json(shown);
        }
        return json;
    }

    private static int over(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length - MOST_BYTES;
    }

    /** Without so many characters at its end, and without half of one. */
    private static String shorter(String words, int by) {
        return Letters.beginning(words, Math.max(0, words.length() - by));
    }
}
