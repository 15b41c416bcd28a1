package org.communityalerts.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an alert's tallies come to. */
class ProgressTest {
    @Test
    void an_alert_that_is_not_cut_yet_is_not_planned_though_none_of_its_slices_is_unread() {
        assertThat(Progress.of(List.of(), 0).planned()).isFalse();
    }

    @Test
    void the_public_page_is_none_of_an_alerts_messages() {
        var settled = Map.of(DeliveryStatus.SENT, 1);
        var texts = new Tally("a1", "page#000#", 2, Map.of(Channel.SMS, 2), Map.of(Channel.SMS, settled), null, true);
        var progress = Progress.of(List.of(texts, Tally.web("a1", settled)), 1);

        assertThat(progress.messages(DeliveryStatus.SENT)).isEqualTo(1);
        assertThat(progress.messages(DeliveryStatus.SENT, DeliveryStatus.QUEUED))
                .isEqualTo(2);
        assertThat(progress.count(DeliveryStatus.SENT)).isEqualTo(2);
    }

    @Test
    void an_alert_is_planned_once_each_of_its_slices_is_read_to_its_end() {
        List<Tally> one = List.of(Tally.page("a1", "page#000#", 0, List.of(), "", true));

        assertThat(Progress.of(one, 1).planned()).isTrue();
        assertThat(Progress.of(one, 2).planned()).isFalse();
    }
}
