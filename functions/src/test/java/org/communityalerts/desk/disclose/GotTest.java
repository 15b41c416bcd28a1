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
    void a_text_that_followed_a_push_is_told_of_beside_it_once_it_was_sent() {
        var pushes = new Reading("a1", "page#000#", Map.of("chunk#push#a", List.of("adam", "beth")));
        String texts = "chunk#sms#unshown#a";
        Seats pushed = Seats.of("a1", Channel.PUSH, "chunk#push#a", DeliveryStatus.SENT, Set.of(0, 1));
        Seats texted = Seats.of("a1", Channel.SMS, texts, DeliveryStatus.DELIVERED, Set.of(1));

        assertThat(Got.of(pushes, Map.of("chunk#push#a", pushed, texts, texted), Set.of("chunk#push#a")))
                .containsExactly(
                        new Got("adam", Channel.PUSH, DeliveryStatus.SENT),
                        new Got("beth", Channel.PUSH, DeliveryStatus.SENT),
                        new Got("beth", Channel.SMS, DeliveryStatus.DELIVERED));
    }

    @Test
    void of_a_chunk_that_its_page_was_not_cut_into_at_last_what_it_settled_stands_alone() {
        Seats known = Seats.of("a1", Channel.SMS, CHUNK, DeliveryStatus.SENT, Set.of(2));

        assertThat(Got.of(READING, Map.of(CHUNK, known), Set.of()))
                .containsExactly(new Got("cai", Channel.SMS, DeliveryStatus.SENT));
    }
}
