package org.communityalerts.craft.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.AnyText;
import org.communityalerts.domain.Letters;
import org.junit.jupiter.api.Test;

class ShortWordsTest {
    private static final ShortWords WORDS = new ShortWords(100);

    @Test
    void a_text_that_is_too_long_ends_with_a_sentence_or_else_with_a_word() {
        String sentence = "The river is rising at the bridge. ";

        assertThat(WORDS.text(sentence.repeat(20)))
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("bridge.");
        assertThat(WORDS.title("rising ".repeat(40)))
                .hasSizeLessThanOrEqualTo(100)
                .endsWith("rising...");
    }

    @Test
    void two_brackets_are_no_field_and_lines_stay_in_details_alone() {
        assertThat(WORDS.text("Call ((road))\r\nnow")).isEqualTo("Call (road) now");
        assertThat(WORDS.text("Call (((road))) now")).isEqualTo("Call (road) now");
        assertThat(WORDS.details("One\r\n\r\n\r\n\r\nTwo\nThree")).isEqualTo("One\n\nTwo\nThree");
    }

    @Test
    void whatever_strangers_write_can_be_said_or_is_nothing() {
        assertThat(AnyText.some(1000)).allSatisfy(any -> {
            String words = "x" + any.repeat(40);
            assertThat(Letters.flawOfLine(WORDS.title(words))).isEmpty();
            assertThat(Letters.flawOfLine(WORDS.text(words))).isEmpty();
            assertThat(Letters.flaw(WORDS.details(words))).isEmpty();
        });
    }
}
