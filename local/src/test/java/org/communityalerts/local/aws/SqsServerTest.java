package org.communityalerts.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SqsServerTest {
    private static final Duration LONGEST_POLL = Duration.ofSeconds(20);

    /** A poll that its server gave up takes the next message all the same, and nobody sees it for minutes. */
    @Test
    void no_poll_is_given_up_before_it_is_answered_though_the_machine_is_busy() {
        var server = ConfigFactory.load().getConfig("pekko.http.server");

        assertThat(server.getDuration("request-timeout"))
                .isGreaterThan(LONGEST_POLL.multipliedBy(2))
                .isLessThan(server.getDuration("idle-timeout"))
                .isLessThan(Duration.ofMinutes(1));
    }
}
