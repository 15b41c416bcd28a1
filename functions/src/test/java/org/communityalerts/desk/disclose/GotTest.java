package org.communityalerts.desk.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.domain.delivery.Seats;
import org.junit.jupiter.api.Test;

class GotTest {
    private static final String CHUNK = "chunk#sms#a";
    private static final Reading READING =
            new Reading("a1", "page#000#", Map.of(CHUNK, List.of("adam", "beth", "cai")));

    @Test
    void each_seat_has_what_became_of_it_and_waits_while_nothing_did() {
        Seats known = Seats.of("a1", Channel.SMS, CHUNK, DeliveryStatus.DELIVERED, Set.of(1));

        assertThat(Got.of(READING, Map.of(CHUNK, known), Set.of(CHUNK)))
                .containsExactly(
                        new Got("adam", Channel.SMS, DeliveryStatus.QUEUED),
                        new Got("beth", Channel.SMS, DeliveryStatus.DELIVERED),
                        new Got("cai", Channel.SMS, DeliveryStatus.QUEUED));
    }

    @Test
    void whom_another_chunk_counts_is_told_of_there() {
        Seats known = new Seats("a1", Channel.SMS, CHUNK, Map.of(), Set.of(0), Map.of(), Map.of());

        assertThat(Got.of(READING, Map.of(CHUNK, known), Set.of(CHUNK)))
                .extracting(Got::person)
                .containsExactly("beth", "cai");
    }

    @Test
    void of_a_chunk_that_its_page_was_not_cut_into_at_last_what_it_settled_stands_alone() {
        Seats known = Seats.of("a1", Channel.SMS, CHUNK, DeliveryStatus.SENT, Set.of(2));

        assertThat(Got.of(READING, Map.of(CHUNK, known), Set.of()))
                .containsExactly(new Got("cai", Channel.SMS, DeliveryStatus.SENT));
    }
}
