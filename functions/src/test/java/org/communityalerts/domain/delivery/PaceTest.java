package org.communityalerts.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void a_seat_is_counted_when_it_was_first_known_however_often_it_is_written_again() {
        var pace = Pace.of(Map.of(NOON, Set.of(0, 1), NOON.plusSeconds(2), Set.of(0, 1, 2)), Map.of());

        assertThat(pace.settled()).isEqualTo(Map.of(NOON, 2, NOON.plusSeconds(2), 1));
    }

    @Test
    void what_chunks_did_in_the_same_second_is_added_up() {
        var one = Pace.of(Map.of(NOON, Set.of(0, 1)), Map.of(NOON.plusSeconds(1), Set.of(0)));
        var other = Pace.of(Map.of(NOON, Set.of(0)), Map.of(NOON.plusSeconds(1), Set.of(0)));

        Pace both = one.plus(other);

        assertThat(both.settled()).isEqualTo(Map.of(NOON, 3));
        assertThat(both.delivered()).isEqualTo(Map.of(NOON.plusSeconds(1), 2));
    }
}
