package org.communityalerts.reply.hear.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communityalerts.domain.alert.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenAnswerTest {
    private static final Question POWER = new Question(
            "Do you have power?",
            null,
            List.of(
                    new Question.Answer("Yes", "Oes"),
                    new Question.Answer("No", "Nac oes"),
                    new Question.Answer("Not sure", null)));
    private static final Question SEEN =
            new Question("Where is it?", null, List.of(answer("In the wood"), answer("By the school")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.",
                " 1 ",
                "(1)",
                "one",
                "Option 1",
                "1 please",
                "YES",
                "yes pls",
                "Yes!!",
                "y",
                "Yep thanks",
                "yeah",
                "1 yes",
                "yes 1",
                "YDW",
                "ydw diolch",
                "Oes",
                "ie",
                "un",
                "Y E S",
                "yes please x",
                "We have thanks",
                "yes I did",
                "Ydym",
                "１"
            })
    void yes_is_read_however_it_is_spelt(String text) {
        assertThat(chosen(text, POWER)).isEqualTo(new ChosenAnswer(1, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "no",
                "No thanks",
                "nope",
                "NAC OES",
                "nag oes",
                "n",
                "two",
                "2 no",
                "naddo",
                "we haven't",
                "No I didn’t",
                "nac wyf",
                "Dim diolch"
            })
    void no_is_read_however_it_is_spelt(String text) {
        assertThat(chosen(text, POWER)).isEqualTo(new ChosenAnswer(2, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not sure", "3", "tri", "Not sur", "not sure pls"})
    void the_answers_own_words_are_read_with_a_letter_wrong(String text) {
        assertThat(chosen(text, POWER)).isEqualTo(new ChosenAnswer(3, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, since nine o'clock",
                "yes. but it flickers",
                "1, and the street too",
                "Oes - diolch am ofyn"
            })
    void who_says_more_after_an_answer_is_counted_and_read_by_a_person(String text) {
        assertThat(chosen(text, POWER)).isEqualTo(new ChosenAnswer(1, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "0",
                "12",
                "1 or 2",
                "yes and no",
                "yes, no, I don't know",
                "no idea",
                "no one here saw it",
                "2 men in a van",
                "do not come he has a gun",
                "1 of them left",
                "one moment",
                "",
                "!!",
                "maybe",
                "yes 2"
            })
    void what_may_mean_something_else_is_no_answer(String text) {
        assertThat(chosen(text, POWER)).isNull();
    }

    @Test
    void words_are_read_where_yes_and_no_are_no_answers() {
        assertThat(chosen("by the school pls", SEEN)).isEqualTo(new ChosenAnswer(2, true));
        assertThat(chosen("By the schol", SEEN)).isEqualTo(new ChosenAnswer(2, true));
        assertThat(chosen("yes", SEEN)).isNull();
        assertThat(chosen("by the school, not in the wood", SEEN)).isNull();
    }

    @Test
    void a_word_of_three_letters_is_another_word_with_one_letter_wrong() {
        var colour = new Question("Which van?", null, List.of(answer("Red"), answer("Blue")));

        assertThat(chosen("rid", colour)).isNull();
        assertThat(chosen("bleu", colour)).isEqualTo(new ChosenAnswer(2, true));
    }

    @Test
    void a_figure_in_an_answers_words_is_never_taken_for_another_with_one_letter_wrong() {
        var groups = new Question("Which group?", null, List.of(answer("Group 1"), answer("Group 2")));
        var hours = new Question("When did you see it?", null, List.of(answer("Before 5"), answer("After 5")));

        assertThat(chosen("Group 1", groups)).isEqualTo(new ChosenAnswer(1, true));
        assertThat(chosen("group 2 pls", groups)).isEqualTo(new ChosenAnswer(2, true));
        assertThat(chosen("Gruop 2", groups)).isEqualTo(new ChosenAnswer(2, true));
        assertThat(chosen("group 3", groups)).isNull();
        assertThat(chosen("before 6", hours)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "one", "Two", "one please", "1, by the gate", "un", "dwy"})
    void a_number_that_is_the_words_of_another_answer_is_neither(String text) {
        var figures = new Question("How many sheep?", null, List.of(answer("0"), answer("1"), answer("2")));
        var words = new Question("How many sheep?", null, List.of(answer("None"), answer("One"), answer("Two")));

        assertThat(chosen(text, figures)).isNull();
        assertThat(chosen(text, words)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "two", "2 please", "dau", "DWY"})
    void a_number_that_is_the_words_of_its_own_answer_is_that_one(String text) {
        var figures = new Question("How many sheep?", null, List.of(answer("1"), answer("2"), answer("3")));

        assertThat(chosen(text, figures)).isEqualTo(new ChosenAnswer(2, true));
    }

    private static ChosenAnswer chosen(String text, Question question) {
        return ChosenAnswer.of(PlainText.of(text), question).orElse(null);
    }

    private static Question.Answer answer(String en) {
        return new Question.Answer(en, null);
    }
}
