package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryDiaries;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Instant NEVER = Instant.MAX;

    private final MemoryDiaries diaries = new MemoryDiaries();
    private Instant now = Examples.NOW;

    @Test
    void a_sender_keeps_to_its_rate() {
        assertThat(elapsed(turns(10, false), 100, 1)).isEqualTo(Duration.ofMillis(9_900));
    }

    @Test
    void a_message_takes_as_much_of_the_rate_as_it_has_segments() {
        assertThat(elapsed(turns(10, false), 50, 2)).isEqualTo(Duration.ofMillis(9_800));
    }

    @Test
    void two_who_send_from_the_same_sender_share_its_rate() {
        Turns one = turns(10, false);
        Turns other = turns(10, false);
        for (int i = 0; i < 50; i++) {
            one.await(1, 50 - i, NEVER);
            other.await(1, 50 - i, NEVER);
        }
        assertThat(since()).isBetween(Duration.ofSeconds(9), Duration.ofMillis(10_000));
    }

    /** A thousand a second take five functions and more, none of which is to wait for another's whole chunk. */
    @Test
    void of_a_fast_sender_five_functions_have_their_first_turn_within_a_quarter_of_a_second() {
        for (int function = 0; function < 5; function++) {
            turns(1000, false).await(1, 200, NEVER);
        }
        assertThat(since()).isLessThan(Duration.ofMillis(250));
    }

    @Test
    void no_sender_takes_the_time_of_another_channel() {
        elapsed(turns(10, false), 100, 1);
        Instant before = now;
        new Turns(diaries, () -> now, this::pause, Channel.EMAIL, false, 10).await(1, 1, NEVER);
        assertThat(now).isEqualTo(before);
    }

    @Test
    void what_is_urgent_waits_behind_nothing_routine_and_takes_its_time_from_what_comes_after() {
        turns(10, false).await(1, 1000, NEVER);
        Turns urgent = turns(10, true);
        List<Instant> turns = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            urgent.await(1, 50 - i, NEVER);
            turns.add(now);
        }
        assertThat(turns.getFirst()).isEqualTo(Examples.NOW);
        assertThat(turns.getLast()).isEqualTo(Examples.NOW.plusMillis(4_900));

        turns(10, false).await(1, 1, NEVER);
        assertThat(now).isAfterOrEqualTo(Examples.NOW.plusSeconds(6));
    }

    @Test
    void nobody_waits_past_the_deadline() {
        Turns turns = turns(1, false);
        turns.await(1, 1, NEVER);
        turns(1, false).await(1, 1, NEVER);
        turns(1, false).await(1, 1, now.plusMillis(500));
        assertThat(since()).isLessThan(Duration.ofSeconds(3));
    }

    private Turns turns(double rate, boolean urgent) {
        return new Turns(diaries, () -> now, this::pause, Channel.SMS, urgent, rate);
    }

    private Duration elapsed(Turns turns, int messages, int segments) {
        for (int i = 0; i < messages; i++) {
            turns.await(segments, (messages - i) * segments, NEVER);
        }
        return since();
    }

    private Duration since() {
        return Duration.between(Examples.NOW, now);
    }

    private void pause(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }
}
