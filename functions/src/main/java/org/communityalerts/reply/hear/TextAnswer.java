package org.communityalerts.reply.hear;

import org.communityalerts.domain.Letters;
import org.jspecify.annotations.Nullable;

/**
 * The little of TwiML an answer needs. Twilio's own writer brings the whole XML stack into a function's cold start.
 * https://www.twilio.com/docs/messaging/twiml
 */
final class TextAnswer {
    private TextAnswer() {}

    /** An answer of one text, or none if it is null. */
    static String answer(@Nullable String text) {
        String message = text == null ? "" : "<Message>" + escaped(text) + "</Message>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + message + "</Response>";
    }

    private static String escaped(String text) {
        return Letters.wellFormed(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
