package org.communityalerts.craft.wording;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The alphabet of plain texts (3GPP TS 23.038). */
final class Gsm7 {
    private static final Map<Integer, Integer> SEPTETS = LetterTable.read("gsm-03.38.csv").entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, e -> e.getValue().split(" ").length));

    private Gsm7() {}

    static boolean has(int letter) {
        return SEPTETS.containsKey(letter);
    }

    /** Whether every letter is in the alphabet. */
    static boolean spells(String text) {
        return text.codePoints().allMatch(Gsm7::has);
    }

    /** The septets a letter of the alphabet takes: one, or two after the escape. */
    static int septets(int letter) {
        return Objects.requireNonNull(SEPTETS.get(letter));
    }
}
