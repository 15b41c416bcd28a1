package org.communityalerts.alert.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.delivery.Receipts;
import org.junit.jupiter.api.Test;

class TrackFunctionTest {
    private final List<Receipt> applied = new ArrayList<>();

    @Test
    void of_a_batch_each_receipt_that_can_be_applied_is_and_only_the_others_come_again() {
        Receipt good = new Receipt("a1", "+447700900001", DeliveryStatus.DELIVERED, "SM1", null);
        Receipt bad = new Receipt("a1", "+447700900002", DeliveryStatus.DELIVERED, "SM2", null);
        var json = Json.mapper();

        var answer = function(bad)
                .apply(Requests.queued(json.writeValueAsString(good), json.writeValueAsString(bad), "not a receipt"));

        assertThat(applied).containsExactly(good);
        assertThat(Requests.failed(answer)).containsExactlyInAnyOrder("m1", "m2");
    }

    private QueueFunction function(Receipt fails) {
        Receipts receipts = receipt -> {
            if (receipt.equals(fails)) {
                throw new IllegalStateException("no answer");
            }
            applied.add(receipt);
            return Optional.empty();
        };
        var track = new Track(receipts, new MemoryTallies(), new MemoryContacts(), () -> Examples.NOW);
        return QueueFunction.together(Json.mapper(), Receipt.class, track::track);
    }
}
