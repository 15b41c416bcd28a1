package org.communityalerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0",
                "\u200B",
                "\u3164",
                "\u2800",
                "\u00AD",
                "\u115F\u1160",
                "\uFFA0",
                "\u2060\u200D",
                "\uFE0F",
                "\u034F",
                "\u180E",
                "\u0301",
                "\uDB40\uDC61",
                " \u3000\u2003 ",
                "\uE000"
            })
    void what_is_drawn_as_nothing_says_nothing(String text) {
        assertThat(Letters.seen(text)).isFalse();
        assertThat(Letters.flaw(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "🐎", "Ŵyn", "ta\u0302n", "馬", "حصان", "1", "👩‍🚒", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "Two\nlines"})
    void what_people_write_is_taken(String text) {
        assertThat(Letters.flaw(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\uFFFE",
                "A\uFFFF",
                "A\uD83D",
                "\uDE00A",
                "A\uD800",
                "A\uDFFF",
                "A\uFDD0",
                "A\uFDEF",
                "A\uD83F\uDFFE",
                "A\uDBFF\uDFFF",
                "A\0",
                "A\u0007",
                "A\u007F",
                "A\u0085",
                "A\u202E",
                "A\u2066",
                "A\uFFFD"
            })
    void what_no_program_can_say_is_refused(String text) {
        assertThat(Letters.flaw(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello\nBcc: a@example.org", "A\u2028B", "A\u2029B"})
    void a_line_is_one_line(String text) {
        assertThat(Letters.flawOfLine(text)).isPresent();
    }

    @Test
    void the_blanks_around_a_text_are_no_part_of_it_seen_or_not() {
        assertThat(Letters.trimmed("\u00A0\uFEFF Ada\u200B\u3000\n")).isEqualTo("Ada");
    }

    @Test
    void what_can_be_said_is_written_as_it_is() {
        AnyText.some(2000)
                .filter(text -> Letters.flaw(text).isEmpty())
                .forEach(text -> assertThat(Letters.wellFormed(text)).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\uFDCF", "A\uFDF0", "A\uFFFC"})
    void what_stands_beside_what_is_no_character_is_one(String text) {
        assertThat(Letters.flaw(text)).isEmpty();
    }

    @Test
    void a_letter_that_was_lost_is_a_flaw_wherever_it_stands() {
        assertThat(Letters.flaw("\uFFFDyn"))
                .hasValueSatisfying(why -> assertThat(why).contains("letters were lost"));
    }

    @Test
    void a_line_ends_in_a_line_feed_however_it_was_ended() {
        assertThat(Letters.withLineFeeds("one\r\ntwo\rthree\n\r\nfour")).isEqualTo("one\ntwo\nthree\n\nfour");
    }

    @Test
    void lines_become_one() {
        assertThat(Letters.inOneLine("one\ntwo\r\nthree")).isEqualTo("one two three");
    }

    @Test
    void the_beginning_of_a_text_ends_in_no_half_of_a_character() {
        assertThat(Letters.beginning("ab\uD83D\uDC0E", 3)).isEqualTo("ab");
        assertThat(Letters.beginning("ab\uD83D\uDC0Ec", 4)).isEqualTo("ab\uD83D\uDC0E");
        assertThat(Letters.beginning("abc", 3)).isEqualTo("abc");
        assertThat(Letters.beginning("abc", 0)).isEmpty();
    }
}
