package org.communityalerts.alert.send.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.RecordingProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CountedProviderTest {
    private static final Message MESSAGE =
            new Message("a1", "+447700900001", "en", "Loose horse", "A horse.", Duration.ofHours(1));

    private final RecordingProvider provider = new RecordingProvider();
    private final List<String> counted = new ArrayList<>();
    private final CountedProvider counting = new CountedProvider(
            provider,
            Channel.SMS,
            message -> 3,
            (channel, name, amount) -> counted.add(channel + " " + name + " " + amount));

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new Outcome.Accepted("SM1"), List.of("SMS SENT 1.0", "SMS UNITS 3.0")),
                Arguments.of(new Outcome.Refused("21211"), List.of("SMS FAILED 1.0")),
                Arguments.of(new Outcome.NotSent("HTTP 429"), List.of("SMS PROVIDER_ERRORS 1.0")),
                Arguments.of(new Outcome.Unknown("HTTP 500"), List.of("SMS UNKNOWN 1.0", "SMS PROVIDER_ERRORS 1.0")));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void each_outcome_is_counted_and_handed_on(Outcome outcome, List<String> figures) {
        provider.answer(message -> outcome);

        assertThat(counting.send(MESSAGE)).isEqualTo(outcome);
        assertThat(counted).isEqualTo(figures);
    }

    @Test
    void asking_after_a_message_counts_nothing() {
        provider.traces(message -> new Trace.Gone("SM1"));

        assertThat(counting.trace(MESSAGE, Examples.NOW)).isEqualTo(new Trace.Gone("SM1"));
        assertThat(counted).isEmpty();
    }
}
