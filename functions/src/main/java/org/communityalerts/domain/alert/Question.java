package org.communityalerts.domain.alert;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.domain.Letters;
import org.jspecify.annotations.Nullable;

/**
 * What an alert asks those whom it reaches, with the answers they choose from; an answer's number is its place in the list,
 * from 1.
 *
 * @param cy the question in Welsh
 */
public record Question(String text, @Nullable String cy, List<Answer> answers) {
    /** Fewer is no question. */
    public static final int FEWEST = 2;
    /** As many as a call has keys for beside its own. */
    public static final int MOST = 5;

    /** One answer; {@code cy} is the same in Welsh. */
    public record Answer(String en, @Nullable String cy) {
        public Answer {
            if (!Letters.seen(en)) {
                throw new IllegalArgumentException("an answer has words");
            }
        }

        /** In that language, or in English where it is not had. */
        public String in(String language) {
            return cy != null && Content.WELSH.equals(language) ? cy : en;
        }
    }

    public Question {
        answers = List.copyOf(answers);
        if (!Letters.seen(text) || answers.size() < FEWEST || answers.size() > MOST) {
            throw new IllegalArgumentException("a question has words, and two to five answers");
        }
    }

    /** The question in that language, or in English where it is not had. */
    public String text(String language) {
        return cy != null && Content.WELSH.equals(language) ? cy : text;
    }

    /** Whether there is an answer of that number. */
    public boolean has(int number) {
        return number >= 1 && number <= answers.size();
    }

    /** The answer of that number. */
    public Answer answer(int number) {
        return answers.get(number - 1);
    }

    /** The question as a text asks it: what to reply for each answer. */
    public String asked(String language) {
        boolean welsh = Content.WELSH.equals(language);
        String choices = IntStream.rangeClosed(1, answers.size())
                .mapToObj(n -> n + (welsh ? " am " : " for ") + answer(n).in(language))
                .collect(Collectors.joining(", "));
        return text(language) + (welsh ? " Atebwch " : " Reply ") + choices + ".";
    }
}
