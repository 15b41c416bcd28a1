package org.communityalerts.craft.wording;

import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Sender;
import org.communityalerts.domain.delivery.Message;
import org.jspecify.annotations.Nullable;

/**
 * What stands before and after the words of every text. A text from a number opens with the force's name, because a
 * number tells nobody who writes; a text from a name needs no opening, but cannot be answered, so it ends with where to
 * stop them instead.
 *
 * @param opening before the officer's words, or empty
 * @param ending after them, or empty
 */
public record TextFrame(String opening, String ending) {
    /** Twilio's limit for the body of one message, in characters. */
    private static final int LONGEST_BODY = 1600;

    /** @param stopAddress where on the web a resident can stop texts */
    public static TextFrame of(Sender sender, String forceName, String stopAddress) {
        return sender.takesReplies() ? new TextFrame(forceName + ": ", "") : new TextFrame("", " Stop: " + stopAddress);
    }

    /** The whole text, as a resident reads it. */
    public String around(String words) {
        return opening + words + ending;
    }

    /** The whole text of an alert in that language, with what it asks. */
    public String of(Content content, String language) {
        return around(asking(content.textMessage(language), content.question(), content.heardAs(language)));
    }

    /** The whole text that carries a message. */
    public String of(Message message) {
        return around(asking(message.body(), message.question(), message.language()));
    }

    private String asking(String words, @Nullable Question question, String language) {
        return question == null
                ? words
                : words + "\n" + (ending.isEmpty() ? question.asked(language) : elsewhere(question, language));
    }

    /** What cannot be answered by text is answered where the ending leads. */
    private static String elsewhere(Question question, String language) {
        return question.text(language)
                + (Content.WELSH.equals(language) ? " Atebwch ar ein gwefan." : " Answer on our web site.");
    }

    /** By how many characters the text of an alert is longer in that language than any may be. */
    public int over(Content content, String language) {
        return of(content, language).length() - LONGEST_BODY;
    }

    /** How long the words may be. */
    public int room() {
        return LONGEST_BODY - opening.length() - ending.length();
    }
}
