package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.port.delivery.Readings;
import org.junit.jupiter.api.Test;

/** What a store of readings holds, whichever it is. */
public abstract class ReadingsContract {
    private final String alertId = UUID.randomUUID().toString();
    private final Reading one = reading("page#000#", "chunk#sms#a", "adam", "beth");

    protected abstract Readings readings();

    @Test
    void a_page_that_is_read_again_to_the_same_end_is_kept_once_and_to_another_beside_it() {
        Reading other = reading("page#000#", "chunk#sms#b", "adam");
        Reading next = reading("page#000#gcn#adam", "chunk#sms#a", "adam");
        List.of(one, one, other, next, one).forEach(readings()::keep);

        assertThat(readings().of(alertId)).containsExactlyInAnyOrder(one, other, next);
    }

    @Test
    void an_alert_has_its_own_readings_alone() {
        assertThat(readings().has(alertId)).isFalse();
        assertThat(readings().of(alertId)).isEmpty();
        readings().keep(one);

        assertThat(readings().has(alertId)).isTrue();
        assertThat(readings().has(UUID.randomUUID().toString())).isFalse();
    }

    private Reading reading(String page, String chunk, String... people) {
        return new Reading(alertId, page, Map.of(chunk, List.of(people)));
    }
}
