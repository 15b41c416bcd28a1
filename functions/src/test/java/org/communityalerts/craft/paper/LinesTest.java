package org.communityalerts.craft.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void words_stand_in_lines_and_one_that_is_wider_than_a_line_is_broken() {
        var lines = new Lines(letter -> 1, 5);
        lines.set("ab", true);
        lines.set("cd", true);
        lines.set("e", true);
        lines.set("fghijklm", true);
        lines.set("n", false);

        assertThat(lines.all()).containsExactly("ab cd", "e", "fghij", "klmn");
    }

    @Test
    void a_letter_is_measured_no_oftener_in_a_long_word_than_in_a_short_one() {
        var measured = new AtomicInteger();
        var lines = new Lines(letter -> measured.incrementAndGet() * 0 + 1, 80);

        lines.set("x".repeat(16_000), true);

        assertThat(lines.all()).hasSize(200);
        assertThat(measured.get()).isLessThanOrEqualTo(32_000);
    }
}
