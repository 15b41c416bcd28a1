package org.communityalerts.reply.hear;

/** Words of somebody who may want no more texts, but says so in words that are no command. */
final class StopWishes {
    private static final WordList LIST = WordList.of("stop-wishes.csv");

    private StopWishes() {}

    /** Whether a text holds some of them. */
    static boolean in(PlainText text) {
        return LIST.in(text);
    }
}
