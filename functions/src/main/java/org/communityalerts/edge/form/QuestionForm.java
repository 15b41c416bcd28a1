package org.communityalerts.edge.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.edge.Fields;
import tools.jackson.databind.JsonNode;

/** Reads what an alert asks. */
public final class QuestionForm {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ANSWER = 40;

    private final Predicate<String> takenOtherwise;

    /** @param takenOtherwise whether a text of those words is a command, such as STOP, and would never be counted */
    public QuestionForm(Predicate<String> takenOtherwise) {
        this.takenOtherwise = takenOtherwise;
    }

    /** The question, or null if there is none or something is wrong with it, which is noted. */
    Question read(Fields form) {
        Fields question = form.has("question") ? form.object("question") : null;
        if (question == null) {
            return null;
        }
        int before = question.faults();
        String text = question.line("text", LONGEST_TEXT);
        String cy = question.optionalLine("cy", LONGEST_TEXT);
        List<Question.Answer> answers = answers(question);
        question.nothingElse();
        return question.faults() > before ? null : new Question(text, cy, answers);
    }

    /** As far as a draft has it: null until it has its words and enough answers. */
    Question unfinished(Fields form) {
        Fields question = form.has("question") ? form.object("question") : null;
        JsonNode answers = question == null ? null : question.json("answers");
        boolean whole = answers != null && question.has("text") && answers.size() >= Question.FEWEST;
        return whole ? read(form) : null;
    }

    private List<Question.Answer> answers(Fields question) {
        var answers = new ArrayList<Question.Answer>();
        var seen = new HashSet<String>();
        for (Fields answer : question.objects("answers", Question.MOST)) {
            String en = answer.line("en", LONGEST_ANSWER);
            String cy = answer.optionalLine("cy", LONGEST_ANSWER);
            check(answer, "en", en, seen);
            check(answer, "cy", cy, cy == null || cy.equals(en) ? new HashSet<>() : seen);
            answer.nothingElse();
            if (en != null) {
                answers.add(new Question.Answer(en, cy));
            }
        }
        if (answers.size() < Question.FEWEST) {
            question.fail("answers", "must be " + Question.FEWEST + " to " + Question.MOST);
        }
        return answers;
    }

    private void check(Fields answer, String name, String words, HashSet<String> seen) {
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
