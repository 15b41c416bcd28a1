package org.communityalerts.domain.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FRIDAY = TUESDAY.plusDays(3);
    private static final Instant FIVE = Instant.parse("2026-11-24T17:00:00Z");
    private static final Instant LATE = FIVE.plus(Duration.ofDays(28));

    @Test
    void what_is_there_before_five_goes_that_day_and_what_comes_later_the_next() {
        assertThat(Digest.DAILY.day(FIVE.minusMillis(1), LATE)).contains(TUESDAY);
        assertThat(Digest.DAILY.day(FIVE, LATE)).contains(TUESDAY.plusDays(1));
    }

    @Test
    void a_week_ends_on_friday_at_five() {
        assertThat(Digest.WEEKLY.day(FIVE, LATE)).contains(FRIDAY);
        Instant friday = Digest.at(FRIDAY);
        assertThat(Digest.WEEKLY.day(friday.minusMillis(1), LATE)).contains(FRIDAY);
        assertThat(Digest.WEEKLY.day(friday, LATE)).contains(FRIDAY.plusDays(7));
    }

    @Test
    void what_would_be_over_before_everybody_has_it_waits_for_no_digest() {
        Instant noon = FIVE.minus(Duration.ofHours(5));
        assertThat(Digest.DAILY.day(noon, FIVE.plus(Duration.ofHours(2)))).contains(TUESDAY);
        assertThat(Digest.DAILY.day(noon, FIVE.plus(Duration.ofHours(2)).minusMillis(1)))
                .isEmpty();
        assertThat(Digest.WEEKLY.day(noon, noon.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void whoever_wants_none_waits_for_nothing() {
        assertThat(Digest.NONE.day(FIVE, LATE)).isEmpty();
    }

    @Test
    void five_is_by_londons_clock_in_summer_too() {
        LocalDate june = LocalDate.of(2027, 6, 1);
        assertThat(Digest.at(june)).isEqualTo(Instant.parse("2027-06-01T16:00:00Z"));
        assertThat(Digest.last(Instant.parse("2027-06-01T15:59:59Z"))).isEqualTo(june.minusDays(1));
        assertThat(Digest.last(Instant.parse("2027-06-01T16:00:00Z"))).isEqualTo(june);
    }

    @Test
    void its_id_tells_its_day_and_no_alerts_id_does() {
        assertThat(Digest.dayOf(Digest.id(TUESDAY))).contains(TUESDAY);
        assertThat(Digest.dayOf(Digest.id(TUESDAY, "01234567-89ab"))).contains(TUESDAY);
        assertThat(Digest.dayOf("01234567-89ab-7def-8123-456789abcdef")).isEmpty();
    }
}
