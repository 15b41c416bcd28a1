package org.communityalerts.domain.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Random;
import org.communityalerts.domain.Here;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        // Winter, summer, and at the edges.
        "22:00, 07:00, 2026-11-24T23:30:00Z, 2026-11-25T07:00:00Z",
        "22:00, 07:00, 2026-11-24T06:59:59Z, 2026-11-24T07:00:00Z",
        "22:00, 07:00, 2026-07-01T22:30:00Z, 2026-07-02T06:00:00Z",
        "22:00, 07:00, 2026-11-24T22:00:00Z, 2026-11-25T07:00:00Z",
        "13:00, 14:00, 2026-11-24T13:30:00Z, 2026-11-24T14:00:00Z",
        // The clocks go forward on 29 March 2026 at 01:00 UTC, and back on 25 October at 01:00 UTC.
        "22:00, 07:00, 2026-03-28T23:00:00Z, 2026-03-29T06:00:00Z",
        "22:00, 01:30, 2026-03-28T23:00:00Z, 2026-03-29T01:00:00Z",
        "01:30, 02:30, 2027-03-28T01:00:00Z, 2027-03-28T01:30:00Z",
        "01:00, 03:00, 2027-03-28T01:15:00Z, 2027-03-28T02:00:00Z",
        "22:00, 07:00, 2026-10-24T22:00:00Z, 2026-10-25T07:00:00Z",
        "22:00, 01:30, 2026-10-25T00:45:00Z, 2026-10-25T01:30:00Z",
        "01:30, 03:00, 2026-10-25T00:45:00Z, 2026-10-25T03:00:00Z",
    })
    void it_is_quiet_until_the_hours_end(LocalTime from, LocalTime to, Instant now, Instant end) {
        assertThat(new QuietHours(from, to).end(now)).contains(end);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2026-11-24T12:00:00Z",
        "22:00, 07:00, 2026-11-24T07:00:00Z",
        "22:00, 07:00, 2026-11-24T21:59:59Z",
        "22:00, 07:00, 2026-07-01T06:00:00Z",
        "13:00, 14:00, 2026-11-24T14:00:00Z",
        // The quiet before ends after the clocks have gone back to where this one begins.
        "01:30, 01:15, 2026-10-25T01:20:00Z",
    })
    void it_is_not_quiet_outside_them(LocalTime from, LocalTime to, Instant now) {
        assertThat(new QuietHours(from, to).end(now)).isEmpty();
    }

    @Test
    void whatever_the_hours_and_the_moment_their_end_comes_and_is_not_quiet() {
        var dice = new Random(8);
        for (int i = 0; i < 50_000; i++) {
            LocalTime from = LocalTime.ofSecondOfDay(60L * dice.nextInt(24 * 60));
            LocalTime to = LocalTime.ofSecondOfDay(60L * dice.nextInt(24 * 60));
            if (!from.equals(to)) {
                checkEnd(new QuietHours(from, to), nearAClockChange(dice));
            }
        }
    }

    @Test
    void on_the_night_the_clocks_go_forward_it_is_quiet_by_the_clock_on_the_wall() {
        Instant noon = Instant.parse("2027-03-27T12:00:00Z");
        var dice = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            LocalTime from = LocalTime.ofSecondOfDay(60L * dice.nextInt(24 * 60));
            LocalTime to = LocalTime.ofSecondOfDay(60L * dice.nextInt(24 * 60));
            Instant now = noon.plusSeconds(60L * dice.nextInt(24 * 60));
            if (!from.equals(to)) {
                assertThat(new QuietHours(from, to).end(now).isPresent())
                        .as("%s to %s at %s", from, to, now)
                        .isEqualTo(isBetween(from, to, now.atZone(Here.ZONE).toLocalTime()));
            }
        }
    }

    private static boolean isBetween(LocalTime from, LocalTime to, LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }

    private static void checkEnd(QuietHours hours, Instant now) {
        hours.end(now).ifPresent(end -> {
            assertThat(end).as("%s at %s", hours, now).isBetween(now, now.plus(Duration.ofHours(50)));
            assertThat(hours.end(end)).as("%s, released at %s", hours, end).isEmpty();
        });
    }

    private static Instant nearAClockChange(Random dice) {
        Instant change = Instant.parse(dice.nextBoolean() ? "2026-03-29T01:00:00Z" : "2026-10-25T01:00:00Z");
        return change.plusSeconds(dice.nextInt(4 * 86_400) - 2 * 86_400L);
    }
}
