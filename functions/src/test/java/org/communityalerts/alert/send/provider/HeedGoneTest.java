package org.communityalerts.alert.send.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.RecordingProvider;
import org.junit.jupiter.api.Test;

class HeedGoneTest {
    private static final String BROWSER = "https://push.example/1";
    private static final Message MESSAGE =
            new Message("a1", BROWSER, "en", "Loose horse", "A horse.", Duration.ofHours(1));

    private final RecordingProvider provider = new RecordingProvider();
    private final List<String> gone = new ArrayList<>();
    private final HeedGone heeding = new HeedGone(provider, gone::add);

    @Test
    void an_address_that_the_provider_says_is_nobodys_any_more_is_told() {
        provider.answer(message -> new Outcome.Refused("410"));

        assertThat(heeding.send(MESSAGE)).isEqualTo(new Outcome.Refused("410"));
        assertThat(gone).containsExactly(BROWSER);
    }

    @Test
    void a_refusal_for_another_reason_and_a_message_that_went_leave_the_address() {
        provider.answer(message -> new Outcome.Refused("413"));
        heeding.send(MESSAGE);
        provider.answer(message -> new Outcome.Accepted("410"));
        heeding.send(MESSAGE);

        assertThat(gone).isEmpty();
    }

    @Test
    void the_provider_is_asked_after_a_message_as_it_is() {
        provider.traces(message -> new Trace.NotGone());

        assertThat(heeding.trace(MESSAGE, Examples.NOW)).isEqualTo(new Trace.NotGone());
    }
}
