package org.communityalerts.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.communityalerts.domain.alert.Recurrence.Every;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    @Test
    void it_goes_at_the_same_time_by_londons_clock_when_the_clocks_go_back_between() {
        assertThat(daily("2026-10-26").from(Instant.parse("2026-10-24T17:00:00Z")))
                .isEqualTo(moments("2026-10-24T17:00:00Z", "2026-10-25T18:00:00Z", "2026-10-26T18:00:00Z"));
    }

    @Test
    void a_time_that_the_clocks_leave_out_comes_as_much_later_and_the_next_is_right_again() {
        assertThat(daily("2027-03-29").from(Instant.parse("2027-03-27T01:30:00Z")))
                .isEqualTo(moments("2027-03-27T01:30:00Z", "2027-03-28T01:30:00Z", "2027-03-29T00:30:00Z"));
    }

    @Test
    void what_is_asked_for_ever_is_no_longer_than_what_shows_that_it_is_too_long() {
        var recurs = new Recurrence(Recurrence.Every.DAY, LocalDate.of(9999, 12, 31));

        List<Instant> times = recurs.from(Instant.parse("-999999999-01-02T00:00:00Z"));

        assertThat(times).hasSize((int) Alert.LONGEST_AHEAD.toDays() + 2);
    }

    @Test
    void of_a_time_that_comes_twice_it_goes_the_first() {
        assertThat(daily("2026-10-25").from(Instant.parse("2026-10-24T00:30:00Z")))
                .isEqualTo(moments("2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z"));
    }

    @Test
    void a_week_has_seven_days_and_the_last_day_is_one_it_may_go_on() {
        var weekly = new Recurrence(Every.WEEK, LocalDate.parse("2026-12-08"));

        assertThat(weekly.from(Instant.parse("2026-11-24T09:00:00Z")))
                .isEqualTo(moments("2026-11-24T09:00:00Z", "2026-12-01T09:00:00Z", "2026-12-08T09:00:00Z"));
        assertThat(weekly.from(Instant.parse("2026-12-09T09:00:00Z"))).isEmpty();
    }

    private static Recurrence daily(String until) {
        return new Recurrence(Every.DAY, LocalDate.parse(until));
    }

    private static List<Instant> moments(String... moments) {
        return List.of(moments).stream().map(Instant::parse).toList();
    }
}
