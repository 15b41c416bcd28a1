package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "8, 640", "9, 900", "64, 900", "1000, 900"})
    void each_wait_is_twice_the_one_before_up_to_a_quarter_of_an_hour(int attempt, long seconds) {
        assertThat(Backoff.after(attempt)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
