package org.communityalerts.reply.hear.words;

import org.communityalerts.domain.reply.Conversation.Kind;

/** What somebody's words seem to be, so that they are read in the right order; a person decides. */
public final class Suggestion {
    private static final WordList SIGHTINGS = WordList.of("sighting-words.csv");
    private static final WordList QUESTIONS = WordList.of("question-words.csv");
    private static final WordList THANKS = WordList.of("thanks-words.csv");

    private Suggestion() {}

    public static Kind of(PlainText text) {
        if (SafetyWords.in(text)) {
            return Kind.DANGER;
        }
        if (SIGHTINGS.in(text)) {
            return Kind.SIGHTING;
        }
        if (QUESTIONS.in(text)) {
            return Kind.QUESTION;
        }
        return THANKS.in(text) ? Kind.THANKS : Kind.INFORMATION;
    }
}
