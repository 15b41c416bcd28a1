package org.communityalerts.edge.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what an alert asks. */
public final class QuestionForm {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ANSWER = 40;
    private static final Pattern READ = Pattern.compile("[\\p{L}\\p{N}]");

    private final Predicate<String> takenOtherwise;
    private final BiFunction<String, Question, Optional<Integer>> countedAs;

    /**
     * @param takenOtherwise whether a text of those words is a command, such as STOP, and would never be counted
     * @param countedAs the number of the answer that a text of those words is counted as; empty if it is for none
     */
    public QuestionForm(Predicate<String> takenOtherwise, BiFunction<String, Question, Optional<Integer>> countedAs) {
        this.takenOtherwise = takenOtherwise;
        this.countedAs = countedAs;
    }

    /** The question, or null if there is none or something is wrong with it, which is noted. */
    @Nullable
    Question read(Fields form) {
        return read(form, true);
    }

    /** As far as a draft has it: null until it has its words and enough answers. */
    @Nullable
    Question unfinished(Fields form) {
        return read(form, false);
    }

    private @Nullable Question read(Fields form, boolean finished) {
        Fields question = form.has("question") ? form.object("question") : null;
        if (question == null) {
            return null;
        }
        int before = question.faults();
        String text = line(question, "text", LONGEST_TEXT, finished);
        String cy = question.optionalLine("cy", LONGEST_TEXT);
        List<Question.Answer> answers = answers(question, finished);
        question.nothingElse();
        if (text == null || answers.size() < Question.FEWEST || question.faults() > before) {
            return null;
        }
        var asked = new Question(text, cy, answers);
        List<Fields> given = question.objects("answers", Question.MOST);
        for (int i = 0; i < given.size(); i++) {
            toldApart(given.get(i), "en", answers.get(i).en(), i + 1, asked);
            toldApart(given.get(i), "cy", answers.get(i).cy(), i + 1, asked);
        }
        return question.faults() == before ? asked : null;
    }

    /**
     * Refuses "Yep" beside "Yes", and "1." as the words of the second answer: whoever texts that could mean either and would
     * not be counted. Where nothing is read, as in signs alone, residents reply with the number.
     */
    private void toldApart(Fields answer, String name, @Nullable String words, int own, Question asked) {
        if (words != null
                && READ.matcher(words).find()
                && countedAs.apply(words, asked).filter(n -> n == own).isEmpty()) {
            answer.fail(name, "could be another answer, or its number, when it is texted to us: choose other words");
        }
    }

    private List<Question.Answer> answers(Fields question, boolean finished) {
        var answers = new ArrayList<Question.Answer>();
        var seen = new HashSet<String>();
        List<Fields> given = question.objects("answers", Question.MOST);
        for (int i = 0; i < given.size(); i++) {
            Fields answer = given.get(i);
            String en = line(answer, "en", LONGEST_ANSWER, finished);
            String cy = answer.optionalLine("cy", LONGEST_ANSWER);
            check(answer, "en", en, seen);
            check(answer, "cy", cy, cy == null || cy.equals(en) ? new HashSet<>() : seen);
            numbered(answer, "en", en, i + 1, given.size());
            numbered(answer, "cy", cy, i + 1, given.size());
            answer.nothingElse();
            if (en != null) {
                answers.add(new Question.Answer(en, cy));
            }
        }
        if (finished && answers.size() < Question.FEWEST) {
            question.fail("answers", "must be " + Question.FEWEST + " to " + Question.MOST);
        }
        return answers;
    }

    /** Refuses "1" as the words of the second answer: whoever texts 1 could mean that or the first, and would not be counted. */
    private static void numbered(Fields answer, String name, @Nullable String words, int own, int answers) {
        if (words != null
                && IntStream.rangeClosed(1, answers)
                        .filter(number -> number != own)
                        .anyMatch(number -> words.equals(Integer.toString(number)))) {
            answer.fail(name, "is the number of another answer, which residents reply with: say it in words");
        }
    }

    private static @Nullable String line(Fields form, String name, int longest, boolean finished) {
        return finished ? form.line(name, longest) : form.optionalLine(name, longest);
    }

    private void check(Fields answer, String name, @Nullable String words, HashSet<String> seen) {
        if (words == null) {
            return;
        }
        if (takenOtherwise.test(words)) {
            answer.fail(name, "stops texts or asks for help when it is texted to us: choose another word");
        }
        if (!seen.add(words.toLowerCase(Locale.ROOT))) {
            answer.fail(name, "is another answer too");
        }
    }
}
