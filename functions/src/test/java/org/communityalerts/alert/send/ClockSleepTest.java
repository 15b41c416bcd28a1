package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever would wait is stopped at once, so that waiting shows without any time passing. */
class ClockSleepTest {
    private final ClockSleep sleep = new ClockSleep(() -> Examples.NOW);

    @BeforeEach
    void the_function_is_being_stopped() {
        Thread.currentThread().interrupt();
    }

    @AfterEach
    void others_are_not() {
        Thread.interrupted();
    }

    @Test
    void a_moment_to_come_is_waited_for_and_whoever_is_stopped_meanwhile_stays_stopped() {
        assertThatThrownBy(() -> sleep.until(Examples.NOW.plusNanos(1))).hasMessageContaining("stopped while waiting");

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void a_moment_that_has_come_is_not_waited_for() {
        assertThatCode(() -> sleep.until(Examples.NOW)).doesNotThrowAnyException();
        assertThatCode(() -> sleep.until(Examples.NOW.minusSeconds(1))).doesNotThrowAnyException();
    }
}
