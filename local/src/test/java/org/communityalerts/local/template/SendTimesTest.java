package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The times that sending rests on fit the functions that keep them. */
class SendTimesTest {
    /** The most that a provider's answer takes, connecting included. */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"SendSms", "SendVoice", "SendEmail", "SendPush", "FanOut", "PlanAlert"})
    void what_a_function_starts_ends_before_its_timeout_and_its_timeout_before_the_lease(String name)
            throws IOException {
        var timeout = Duration.ofSeconds(function(name).number("Timeout", 3));

        assertThat(SendTimes.BUDGET.plus(ANSWER)).isLessThan(timeout);
        assertThat(timeout).isLessThan(SendTimes.LEASE);
    }

    private static Resource function(String name) throws IOException {
        var project = RunningPlatform.PROJECT;
        var parameters = new PlatformConfig(project, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        return Template.read(project, parameters, new Names("http://127.0.0.1:3")).all(Types.FUNCTION).stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
