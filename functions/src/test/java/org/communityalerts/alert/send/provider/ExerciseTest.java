package org.communityalerts.alert.send.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class ExerciseTest {
    @Test
    void what_belongs_to_an_exercise_counts_as_sent_and_is_not_asked_after() {
        var message = new Message("a1", "+447700900001", "en", "Loose horse", "A horse.", Duration.ofHours(1));

        assertThat(new Exercise().send(message)).isEqualTo(new Outcome.Accepted("training-a1"));
        assertThat(new Exercise().trace(message, Examples.NOW)).isEqualTo(new Trace.Silent());
    }
}
