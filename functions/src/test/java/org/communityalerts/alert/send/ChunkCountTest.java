package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;
import org.junit.jupiter.api.Test;

class ChunkCountTest {
    @Test
    void seats_are_counted_by_status_code_and_segments() {
        var count = new ChunkCount("a1", chunk(Channel.SMS));
        count.settle(0, new Result.Settled(DeliveryStatus.SENT, 2, null));
        count.settle(1, new Result.Settled(DeliveryStatus.SENT, 2, null));
        count.settle(2, new Result.Settled(DeliveryStatus.FAILED, 0, "21211"));
        count.leave(3);

        Seats seats = count.seats();

        assertThat(seats.settled())
                .isEqualTo(Map.of(DeliveryStatus.SENT, Set.of(0, 1), DeliveryStatus.FAILED, Set.of(2)));
        assertThat(seats.segments()).isEqualTo(Map.of(2, Set.of(0, 1)));
        assertThat(seats.codes()).isEqualTo(Map.of("21211", Set.of(2)));
        assertThat(seats.elsewhere()).containsExactly(3);
    }

    @Test
    void what_is_no_text_has_no_segments() {
        var count = new ChunkCount("a1", chunk(Channel.EMAIL));
        count.settle(0, new Result.Settled(DeliveryStatus.SENT, 1, null));

        assertThat(count.seats().segments()).isEmpty();
    }

    private static String chunk(Channel channel) {
        var recipient = new Recipient("a", "somebody", "en", null, 0);
        return new Chunk("a1", channel, "x", 0, List.of(recipient)).name();
    }
}
