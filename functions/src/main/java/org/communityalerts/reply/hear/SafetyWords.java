package org.communityalerts.reply.hear;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that may mean a crime or a person in danger, in English and Welsh. */
final class SafetyWords {
    private static final Set<String> WORDS = WordFile.rows("safety-words.csv").stream()
            .map(row -> " " + row[0] + " ")
            .collect(Collectors.toUnmodifiableSet());

    private SafetyWords() {}

    /** Whether a text holds one of them, as a word of its own. */
    static boolean in(String text) {
        String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ") + " ";
        return WORDS.stream().anyMatch(words::contains);
    }
}
