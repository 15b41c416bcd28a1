package org.communityalerts.reply.hear.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    private final WordList list = WordList.of("some-words.csv");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ambulances, now",
                "Help ME",
                "please help us",
                "we need the very good police",
                "need police",
                "Fire at the mill",
                "Leave!",
                "a loose horse",
                "mae ganddo gyllell",
                "🔪🔪",
                "he stabed her",
                "stabbed"
            })
    void a_text_has_what_a_row_of_any_kind_looks_for(String text) {
        assertThat(list.in(PlainText.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "help them",
                "helpme not",
                "need one two three four police",
                "at the fire",
                "leave it",
                "I leave",
                "loose",
                "knives are cheap",
                "I stubbed my toe",
                "stab",
                "word",
                "en",
                "the horse is home"
            })
    void a_text_has_nothing_that_is_only_near(String text) {
        assertThat(list.in(PlainText.of(text))).isFalse();
    }
}
