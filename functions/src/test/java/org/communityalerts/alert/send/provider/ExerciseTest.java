package org.communityalerts.alert.send.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.RecordingProvider;
import org.junit.jupiter.api.Test;

class ExerciseTest {
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final RecordingProvider provider = new RecordingProvider();
    private final Exercise exercise = new Exercise(alerts, provider);

    @Test
    void what_belongs_to_an_exercise_counts_as_sent_and_goes_nowhere() {
        Message message = messageOf(true);

        assertThat(exercise.send(message)).isEqualTo(new Outcome.Accepted("training-" + message.alertId()));
        assertThat(exercise.trace(message, Examples.NOW)).isEqualTo(new Trace.Silent());
        assertThat(provider.attempts()).isEmpty();
    }

    @Test
    void what_is_meant_goes_to_the_provider_and_is_asked_after_there() {
        Message message = messageOf(false);
        provider.traces(asked -> new Trace.Gone("SM1"));

        assertThat(exercise.send(message)).isEqualTo(new Outcome.Accepted("SM-" + message.to()));
        assertThat(exercise.trace(message, Examples.NOW)).isEqualTo(new Trace.Gone("SM1"));
        assertThat(provider.attempts()).containsExactly(message);
    }

    private Message messageOf(boolean training) {
        Alert like = Examples.everywhere();
        var alert = new Alert(
                like.id(),
                like.content(),
                like.audience(),
                like.channels(),
                like.severity(),
                true,
                training,
                null,
                like.createdBy(),
                like.createdAt(),
                like.expiresAt());
        alerts.accept(alert, null, null);
        return new Message(alert.id(), "+447700900001", "en", "Loose horse", "A horse.", Duration.ofHours(1));
    }
}
