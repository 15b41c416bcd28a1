package org.communityalerts.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Pace;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.junit.jupiter.api.Test;

class PaceViewTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void outcomes_and_arrivals_only_ever_climb() {
        var first = chunk().at(Pace.of(Map.of(NOON, Set.of(0, 1)), Map.of(NOON.plusSeconds(5), Set.of(0))));
        var second = chunk().at(Pace.of(Map.of(NOON.plusSeconds(3), Set.of(0)), Map.of()));

        assertThat(PaceView.of(List.of(first, second)))
                .containsExactly(
                        new PaceView(NOON, 2, 0),
                        new PaceView(NOON.plusSeconds(3), 3, 0),
                        new PaceView(NOON.plusSeconds(5), 3, 1));
    }

    @Test
    void an_alert_that_took_hours_has_no_more_moments_than_a_picture_needs_and_keeps_both_ends() {
        var seconds = new HashMap<Instant, Set<Integer>>();
        IntStream.range(0, 10_000).forEach(i -> seconds.put(NOON.plusSeconds(i), new TreeSet<>(Set.of(i))));

        List<PaceView> moments = PaceView.of(List.of(chunk().at(Pace.of(seconds, Map.of()))));

        assertThat(moments).hasSize(PaceView.MOST);
        assertThat(moments.getFirst()).isEqualTo(new PaceView(NOON, 1, 0));
        assertThat(moments.getLast()).isEqualTo(new PaceView(NOON.plusSeconds(9_999), 10_000, 0));
    }

    @Test
    void an_alert_of_which_nothing_is_known_has_none() {
        assertThat(PaceView.of(List.of(chunk()))).isEmpty();
    }

    private static Tally chunk() {
        return Seats.of("id", Channel.SMS, "chunk#sms#0", DeliveryStatus.SENT, Set.of(0))
                .tally();
    }
}
