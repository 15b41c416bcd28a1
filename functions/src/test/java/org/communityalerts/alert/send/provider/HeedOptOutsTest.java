package org.communityalerts.alert.send.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.RecordingProvider;
import org.junit.jupiter.api.Test;

class HeedOptOutsTest {
    private static final String PHONE = "+447700900001";
    private static final Message MESSAGE =
            new Message("a1", PHONE, "en", "Loose horse", "A horse.", Duration.ofHours(1));

    private final RecordingProvider provider = new RecordingProvider();
    private final MemoryContacts contacts = new MemoryContacts();
    private final HeedOptOuts heeding = new HeedOptOuts(provider, contacts, () -> Examples.NOW);

    @Test
    void whom_the_provider_knows_to_have_opted_out_gets_no_more() {
        provider.answer(message -> new Outcome.Refused("21610"));

        assertThat(heeding.send(MESSAGE)).isEqualTo(new Outcome.Refused("21610"));
        assertThat(contacts.suppression(PHONE))
                .hasValue(new Suppression(Suppression.Reason.OPT_OUT, Examples.NOW, "provider"));
    }

    @Test
    void a_refusal_for_another_reason_and_a_message_that_went_suppress_nobody() {
        provider.answer(message -> new Outcome.Refused("21211"));
        heeding.send(MESSAGE);
        provider.answer(message -> new Outcome.Accepted("21610"));
        heeding.send(MESSAGE);

        assertThat(contacts.suppression(PHONE)).isEmpty();
    }

    @Test
    void the_provider_is_asked_after_a_message_as_it_is() {
        provider.traces(message -> new Trace.NotGone());

        assertThat(heeding.trace(MESSAGE, Examples.NOW)).isEqualTo(new Trace.NotGone());
    }
}
