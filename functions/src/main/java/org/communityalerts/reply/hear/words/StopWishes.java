package org.communityalerts.reply.hear.words;

/** Words of somebody who may want no more texts, but says so in words that are no command. */
public final class StopWishes {
    private static final WordList LIST = WordList.of("stop-wishes.csv");

    private StopWishes() {}

    /** Whether a text holds some of them. */
    public static boolean in(PlainText text) {
        return LIST.in(text);
    }
}
