package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Quiet;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.junit.jupiter.api.Test;

class AlertJobTest {
    private static final Recipient RECIPIENT = new Recipient("r1", "+447700900001", "en", null, 0);

    @Test
    void an_exercise_takes_none_of_the_senders_time_from_an_alert_that_is_meant() {
        assertThat(job(false).waitsForTurn(Examples.NOW)).isTrue();
        assertThat(job(true).waitsForTurn(Examples.NOW)).isFalse();
    }

    @Test
    void the_delivery_of_an_exercise_is_marked_from_its_claim_on() {
        assertThat(job(false).attempt(Examples.NOW, Duration.ofSeconds(90)).exercise())
                .isFalse();
        assertThat(job(true).attempt(Examples.NOW, Duration.ofSeconds(90)).exercise())
                .isTrue();
    }

    private static AlertJob job(boolean training) {
        Alert some = Examples.everywhere();
        var alerts = new MemoryAlerts();
        alerts.accept(
                new Alert(
                        some.id(),
                        some.content(),
                        some.audience(),
                        Set.of(),
                        some.severity(),
                        true,
                        training,
                        null,
                        "officer",
                        some.createdAt(),
                        some.expiresAt()),
                null,
                null,
                null);
        var chunk = new Chunk(some.id(), Channel.SMS, "a", 0, List.of(RECIPIENT));
        return new AlertJob(alerts.find(some.id()).orElseThrow(), new Quiet(null), chunk, RECIPIENT);
    }
}
