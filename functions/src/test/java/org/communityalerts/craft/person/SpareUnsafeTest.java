package org.communityalerts.craft.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.RecordingProvider;
import org.junit.jupiter.api.Test;

class SpareUnsafeTest {
    private static final String NUMBER = "+447700900001";

    private final MemoryContacts contacts = new MemoryContacts();
    private final RecordingProvider provider = new RecordingProvider();
    private final SpareUnsafe gate = new SpareUnsafe(provider, contacts);
    private final Message code = new Message(null, NUMBER, "en", "Your code", "123456", Duration.ofMinutes(10));

    @Test
    void nothing_goes_to_an_unsafe_address_until_the_mark_is_lifted() {
        contacts.mark(NUMBER, true);
        assertThat(gate.send(code)).isInstanceOf(Outcome.Refused.class);
        assertThat(provider.attempts()).isEmpty();

        contacts.mark(NUMBER, false);
        assertThat(gate.send(code)).isInstanceOf(Outcome.Accepted.class);
    }
}
