package org.communityalerts.reply.hear.words;

import java.util.regex.Pattern;

/** Words, phrases and signs that may mean a crime or a person in danger, in English and Welsh. */
public final class SafetyWords {
    private static final WordList LIST = WordList.of("safety-words.csv");

    /** The word alone asks how to stop; with a cry behind it, it may be one. */
    private static final Pattern CRY =
            Pattern.compile("\\W*(help|cymorth)(?![\\p{L}\\p{N}])[\\s.,?]*[^\\s.,?].*", Pattern.DOTALL);

    private static final String HELP = " help ";

    private SafetyWords() {}

    /** Whether a text holds one of them. It finds too much rather than too little: a person decides. */
    public static boolean in(PlainText text) {
        return LIST.in(text) || CRY.matcher(text.letters()).matches() || isDrawnOut(text);
    }

    private static boolean isDrawnOut(PlainText text) {
        return !text.words().equals(HELP) && text.readings().contains(HELP);
    }
}
