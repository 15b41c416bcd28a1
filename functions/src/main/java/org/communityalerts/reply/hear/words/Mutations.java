package org.communityalerts.reply.hear.words;

import java.util.Map;
import java.util.stream.Stream;

/** The forms that the first word of a Welsh phrase takes after other words: soft, nasal and aspirate mutation. */
final class Mutations {
    private static final Map<String, String[]> BY_BEGINNING = Map.of(
            "p", new String[] {"b", "mh", "ph"},
            "t", new String[] {"d", "nh", "th"},
            "c", new String[] {"g", "ngh", "ch"},
            "b", new String[] {"f", "m"},
            "d", new String[] {"dd", "n"},
            "g", new String[] {"", "ng"},
            "ll", new String[] {"l"},
            "m", new String[] {"f"},
            "rh", new String[] {"r"});
    private static final String[] UNMUTABLE = {"dd", "th", "ch", "ph", "ff", "ng"};
    private static final String VOWELS = "aeiouwyâêîôûŵŷ";

    private Mutations() {}

    /** The phrase and its mutated forms. */
    static Stream<String> of(String phrase) {
        if (VOWELS.indexOf(phrase.charAt(0)) >= 0) {
            return Stream.of(phrase, "h" + phrase);
        }
        if (Stream.of(UNMUTABLE).anyMatch(phrase::startsWith)) {
            return Stream.of(phrase);
        }
        String beginning = Stream.of(phrase.substring(0, Math.min(2, phrase.length())), phrase.substring(0, 1))
                .filter(BY_BEGINNING::containsKey)
                .findFirst()
                .orElse("");
        String rest = phrase.substring(beginning.length());
        return Stream.concat(
                Stream.of(phrase),
                Stream.of(BY_BEGINNING.getOrDefault(beginning, new String[0])).map(form -> form + rest));
    }
}
