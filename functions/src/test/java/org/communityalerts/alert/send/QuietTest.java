package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Quiet;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {
    private static final Recipient NOBODYS_HOURS = with(null);

    @ParameterizedTest
    @CsvSource({"SMS, true", "VOICE, true", "EMAIL, false", "WEB, false"})
    void what_rings_waits_and_what_does_not_goes_at_once(Channel channel, boolean waits) {
        var quiet = new Quiet(hours("11:00", "12:30"));

        assertThat(quiet.at(channel, NOBODYS_HOURS, Examples.NOW)).isEqualTo(waits);
        assertThat(quiet.until(channel, NOBODYS_HOURS, Examples.NOW)).isEqualTo(waits ? at("12:30") : Examples.NOW);
    }

    @Test
    void outside_all_quiet_hours_nobody_waits() {
        var quiet = new Quiet(hours("22:00", "07:00"));

        assertThat(quiet.at(Channel.SMS, with(hours("13:00", "14:00")), Examples.NOW))
                .isFalse();
        assertThat(new Quiet(null).at(Channel.SMS, NOBODYS_HOURS, Examples.NOW)).isFalse();
    }

    @Test
    void where_one_wait_ends_within_another_it_is_over_when_both_are() {
        var quiet = new Quiet(hours("11:00", "12:30"));

        assertThat(quiet.until(Channel.SMS, with(hours("12:15", "13:00")), Examples.NOW))
                .isEqualTo(at("13:00"));
    }

    @Test
    void where_a_residents_own_hours_end_within_the_forces_the_forces_hold() {
        var quiet = new Quiet(hours("12:45", "13:30"));

        assertThat(quiet.until(Channel.SMS, with(hours("11:00", "13:00")), Examples.NOW))
                .isEqualTo(at("13:30"));
    }

    private static Recipient with(QuietHours hours) {
        return new Recipient("a", "+447700900001", "en", hours, 0);
    }

    private static QuietHours hours(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z");
    }
}
