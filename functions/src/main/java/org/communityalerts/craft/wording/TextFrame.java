package org.communityalerts.craft.wording;

import org.communityalerts.domain.alert.Sender;

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

    /** How long the words may be. */
    public int room() {
        return LONGEST_BODY - opening.length() - ending.length();
    }
}
