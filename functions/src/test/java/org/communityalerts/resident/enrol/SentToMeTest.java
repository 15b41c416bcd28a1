package org.communityalerts.resident.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.port.delivery.LatestAlert;
import org.junit.jupiter.api.Test;

class SentToMeTest {
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final Map<String, List<LatestAlert.Last>> latest = new HashMap<>();
    private final SentToMe useCase = new SentToMe((address, most) -> latest.getOrDefault(address, List.of()), alerts);
    private final Subscriber ada = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS);
    private final Subscriber bob = Examples.resident(2, Examples.PORTISHEAD, Channel.SMS);

    @Test
    void a_person_reads_what_went_to_their_own_address_with_when_how_and_where_it_stands() {
        accept("alert-1");
        went(ada, "alert-1", 0, Channel.SMS);

        assertThat(useCase.of(ada))
                .containsExactly(new SentToMe.Sent(
                        Examples.NOW,
                        Channel.SMS,
                        alerts.find("alert-1").orElseThrow().alert().content().title(),
                        "7KQ2M",
                        false));
    }

    @Test
    void nobody_reads_what_went_to_another() {
        accept("alert-1");
        went(ada, "alert-1", 0, Channel.SMS);

        assertThat(useCase.of(bob)).isEmpty();
    }

    @Test
    void what_was_withdrawn_is_said_to_be_ours_without_a_word_of_it_or_a_link() {
        accept("alert-1");
        went(ada, "alert-1", 0, Channel.SMS);
        alerts.stop("alert-1", new Stop("officer", null, Examples.NOW));

        assertThat(useCase.of(ada)).containsExactly(new SentToMe.Sent(Examples.NOW, Channel.SMS, null, null, true));
    }

    @Test
    void the_newest_thirty_come_the_newest_first() {
        IntStream.range(0, 40).forEach(i -> {
            alerts.accept(alert("alert-" + i), null, null);
            went(ada, "alert-" + i, i, Channel.VOICE);
        });

        assertThat(useCase.of(ada))
                .hasSize(30)
                .extracting(SentToMe.Sent::at)
                .startsWith(Examples.NOW.plusSeconds(39), Examples.NOW.plusSeconds(38));
    }

    private void went(Subscriber to, String alertId, int seconds, Channel channel) {
        String address = to.contacts().iterator().next();
        Instant at = Examples.NOW.plusSeconds(seconds);
        var last = new ArrayList<>(latest.getOrDefault(address, List.of()));
        last.add(new LatestAlert.Last(alertId, at, channel));
        latest.put(address, last);
    }

    private void accept(String id) {
        alerts.accept(alert(id).about(new InIncident("incident-1", "7KQ2M", Step.FIRST)), null, null);
    }

    private static Alert alert(String id) {
        return Examples.alert(id, new Area.Everywhere(), Set.of(), Severity.MODERATE);
    }
}
