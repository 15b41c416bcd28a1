package org.communityalerts.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    private static final Question QUESTION = new Question(
            "Do you have power?",
            "Oes gennych chi drydan?",
            List.of(new Question.Answer("Yes", "Oes"), new Question.Answer("No", null)));

    @Test
    void a_text_says_what_to_reply_for_each_answer_in_the_language_of_who_reads_it() {
        assertThat(QUESTION.asked("en")).isEqualTo("Do you have power? Reply 1 for Yes, 2 for No.");
        assertThat(QUESTION.asked("cy")).isEqualTo("Oes gennych chi drydan? Atebwch 1 am Oes, 2 am No.");
    }

    @Test
    void what_has_no_welsh_is_asked_in_english() {
        var english = new Question("Seen it?", null, QUESTION.answers());

        assertThat(english.text("cy")).isEqualTo("Seen it?");
        assertThat(english.text("en")).isEqualTo("Seen it?");
    }

    @Test
    void answers_are_numbered_from_one() {
        assertThat(List.of(QUESTION.has(0), QUESTION.has(1), QUESTION.has(2), QUESTION.has(3)))
                .containsExactly(false, true, true, false);
        assertThat(QUESTION.answer(2).en()).isEqualTo("No");
    }

    @ParameterizedTest
    @ValueSource(ints = {Question.FEWEST, Question.MOST})
    void a_question_has_two_answers_to_five(int count) {
        assertThat(new Question("Which?", null, answers(count)).answers()).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {Question.FEWEST - 1, Question.MOST + 1})
    void fewer_answers_or_more_are_none(int count) {
        assertThatThrownBy(() -> new Question("Which?", null, answers(count)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_question_and_each_of_its_answers_have_words() {
        assertThatThrownBy(() -> new Question(" ", null, QUESTION.answers()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Question.Answer("\u200B", "Oes")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Question.Answer> answers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Question.Answer("Answer " + i, null))
                .toList();
    }
}
