package org.communityalerts.simulation;

import java.time.Instant;
import java.time.LocalTime;
import org.communityalerts.domain.resident.QuietHours;

/** When a run takes place: on an ordinary day, or in one of the two nights in which the clocks change. */
enum Season {
    ORDINARY("2026-11-24T12:00:00Z", hours("11:30", "12:45"), hours("11:00", "13:30")),
    /** From 01:00 the clocks go to 02:00: an hour of the night is left out. */
    SPRING("2027-03-28T00:40:00Z", hours("01:30", "02:30"), hours("00:50", "01:30")),
    /** From 02:00 the clocks go back to 01:00: an hour of the night comes twice. */
    AUTUMN("2026-10-25T00:20:00Z", hours("01:30", "02:15"), hours("01:00", "01:45")),
    /** Quiet for so many hours that whoever waits comes round more often than AWS lets a message. */
    LONG("2026-11-24T12:00:00Z", hours("11:30", "17:10"), hours("11:00", "17:40"));

    final Instant start;
    final QuietHours force;
    final QuietHours own;

    Season(String start, QuietHours force, QuietHours own) {
        this.start = Instant.parse(start);
        this.force = force;
        this.own = own;
    }

    /** Half of the runs take place on the ordinary day. */
    static Season of(long seed, Scenario scenario) {
        int number = (int) Math.floorMod(seed, 8L);
        return scenario.eventful() && number < values().length ? values()[number] : ORDINARY;
    }

    private static QuietHours hours(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
