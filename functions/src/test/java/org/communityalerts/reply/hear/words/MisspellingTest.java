package org.communityalerts.reply.hear.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stabbed", // as it is
                "stabbes", // the last letter wrong
                "stibbed", // one in the middle wrong
                "stabed", // one missing
                "stabbe", // the last one missing
                "stabbbed", // one too many
                "stabbeds", // one too many at the end
                "satbbed", // two changed about
                "stabbde" // the last two changed about
            })
    void a_word_with_one_slip_is_taken_for_what_was_meant(String word) {
        assertThat(Misspelling.near(word, "stabbed")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "s", // a letter
                "grabbed", // another beginning
                "tabbed", // the first missing
                "stubbes", // two wrong
                "stabb", // two missing
                "stabbedly", // two too many
                "satbbde", // two pairs changed about
                "sbatbed", // changed about over one between
                "stabbexy", // another letter at the end, and one too many
                "satbbeds" // changed about, and one too many
            })
    void a_word_with_two_slips_or_another_beginning_is_another_word(String word) {
        assertThat(Misspelling.near(word, "stabbed")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gu", "gnu", "gum", "gub", "gn"})
    void one_slip_in_a_short_word_is_forgiven_up_to_its_first_letter(String word) {
        assertThat(Misspelling.near(word, "gun")).isTrue();
    }
}
