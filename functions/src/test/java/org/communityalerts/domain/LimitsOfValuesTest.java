package org.communityalerts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.delivery.CallEnd;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records hold to their own rules, up to the very limit. */
class LimitsOfValuesTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "60, 1", "61, 2", "120, 2", "121, 3"})
    void of_a_call_each_minute_begun_is_billed(int seconds, int minutes) {
        var end = new CallEnd("alert", "+441170000000", "CA1", CallEnd.How.COMPLETED, seconds);

        assertThat(end.minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 100_000})
    void a_circle_may_be_as_small_and_as_large_as_it_is_said(double radius) {
        assertThat(new Area.Circle(Examples.PORTISHEAD, radius).radiusMetres()).isEqualTo(radius);
    }

    @ParameterizedTest
    @ValueSource(doubles = {49.9, 100_000.1, Double.NaN})
    void a_circle_beyond_that_is_none(double radius) {
        assertThatThrownBy(() -> new Area.Circle(Examples.PORTISHEAD, radius))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_range_goes_from_low_to_high_and_may_be_one_key() {
        assertThat(new KeyRange("a", "a").low()).isEqualTo("a");
        assertThatThrownBy(() -> new KeyRange("b", "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whom_alerts_reached_are_cut_into_parts_that_each_is_in_one_of() {
        for (String id : List.of("resident-1", "resident-2", "", "a much longer id of somebody")) {
            assertThat(IntStream.range(0, Reached.PARTS).filter(part -> Reached.isIn(part, id)))
                    .hasSize(1);
        }
        assertThat(IntStream.range(0, 100)
                        .filter(i -> Reached.isIn(0, "resident-" + i))
                        .count())
                .isBetween(10L, 40L);
    }

    @Test
    void only_who_answered_can_be_told_apart_by_their_answer() {
        assertThat(new Reached("one", List.of("alert"), true, 1).with()).isEqualTo(1);
        assertThat(new Reached("one", List.of("alert"), false, null).answered()).isFalse();
        assertThatThrownBy(() -> new Reached("one", List.of("alert"), false, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reached("one", List.of(), false, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_two_callers_keys_are_one_text() {
        assertThat(new CallerKey("ada b", "c").text()).isEqualTo("ada b c");
        assertThatThrownBy(() -> new CallerKey("ada", "b c")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Reply.Kind.class)
    void what_says_no_more_than_is_counted_needs_nobody_to_read_it(Reply.Kind kind) {
        assertThat(kind.isCountedOnly()).isEqualTo(kind == Reply.Kind.HEARD || kind == Reply.Kind.ANSWER);
    }

    @Test
    void cells_are_named_by_more_letters_the_finer_they_are() {
        assertThat(List.of(Grain.COARSE.characters(), Grain.FINE.characters(), Grain.POINT.characters()))
                .containsExactly(5, 6, 12);
    }

    @Test
    void an_alert_has_words_in_each_language_it_is_in() {
        assertThatThrownBy(() -> new Content(" ", "Mind it.", null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Content.Welsh("Ceffyl", "\u200B", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
