package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello \\uffff",
                "A\\ufffe",
                "\\ud83d",
                "\\udc00A",
                "A\\ufdd0",
                "\\u0007",
                "\\u202e",
                "\\u00a0",
                "\\u200b",
                "\\u3164",
                "\\u2800",
                "\\u00ad",
                "   ",
                "Jos\\ufffd"
            })
    void a_text_that_cannot_be_said_or_seen_is_refused_at_the_door(String escaped) {
        Fields form = fields(escaped);

        assertThat(form.text("a", 100)).isNull();
        assertThat(form.optionalText("a", 100)).isNull();
        assertThat(form.line("a", 100)).isNull();
        assertThat(form.faults()).isEqualTo(3);
    }

    @Test
    void a_line_feed_in_a_title_reaches_no_subject() {
        assertThat(fields("Hello\\nBcc: a@example.org").line("a", 100)).isNull();
        assertThat(fields("Hello\\nthere").text("a", 100)).isEqualTo("Hello\nthere");
    }

    @Test
    void lines_that_a_form_or_windows_ends_in_their_own_way_are_lines() {
        assertThat(fields("By the church.\\r\\n\\r\\nAt two.\\r\\n").text("a", 100))
                .isEqualTo("By the church.\n\nAt two.");
        assertThat(fields("a\\r\\nb").text("a", 3)).isEqualTo("a\nb");
        assertThat(fields("Hello\\rBcc: a@example.org").line("a", 100)).isNull();
    }

    @Test
    void a_moment_is_taken_to_the_millisecond() {
        assertThat(fields("2026-11-29T20:13:49.893785741+01:00").moment("a"))
                .isEqualTo(Instant.parse("2026-11-29T19:13:49.893Z"));
    }

    /** Whoever asks for those who gave answer 1.5 means nobody who gave answer 1. */
    @ParameterizedTest
    @ValueSource(strings = {"1.5", "2.9999999", "\"2\"", "6", "0.5", "null", "1e999"})
    void what_has_no_parts_is_a_whole_number_within_its_limits(String sent) {
        Fields form = Fields.of(JsonMapper.shared().readTree("{\"with\":" + sent + "}"));

        form.whole("with", 1, 5);

        assertThatThrownBy(form::refuseIfWrong).isInstanceOf(Problem.Exception.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", "0.2e1"})
    void a_whole_number_may_be_written_as_any_number_is(String sent) {
        Fields form = Fields.of(JsonMapper.shared().readTree("{\"with\":" + sent + "}"));

        assertThat(form.whole("with", 1, 5)).isEqualTo(2);
    }

    private static Fields fields(String escaped) {
        return Fields.of(JsonMapper.shared().readTree("{\"a\":\"" + escaped + "\"}"));
    }
}
