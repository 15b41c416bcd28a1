package org.communityalerts.domain;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts of every kind a program can be handed, the same ones in every run. */
public final class AnyText {
    private static final List<String> KNOWN_FOR_TROUBLE = List.of(
            "\uFFFE",
            "\uFFFF",
            "\uD83D",
            "\uDE00",
            "\uDE00\uD83D",
            "\0",
            "\u001B",
            "\u0085",
            "\uFDD0",
            "]]>",
            "\"'<&>",
            "<!--",
            "\\u0000",
            "\u2028",
            "\r\n",
            "\u202E",
            "\uFEFF",
            "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
            "\uDBFF\uDFFF",
            "ŵ",
            "");

    private AnyText() {}

    public static Stream<String> some(int count) {
        var dice = new Random(count);
        return Stream.concat(
                KNOWN_FOR_TROUBLE.stream(), IntStream.range(0, count).mapToObj(i -> text(dice)));
    }

    private static String text(Random dice) {
        var text = new StringBuilder();
        for (int length = dice.nextInt(12); length > 0; length--) {
            switch (dice.nextInt(4)) {
                case 0 -> text.append(KNOWN_FOR_TROUBLE.get(dice.nextInt(KNOWN_FOR_TROUBLE.size())));
                case 1 -> text.append((char) dice.nextInt(0x10000));
                case 2 -> text.appendCodePoint(dice.nextInt(Character.MAX_CODE_POINT + 1));
                default -> text.append((char) (' ' + dice.nextInt(95)));
            }
        }
        return text.toString();
    }
}
