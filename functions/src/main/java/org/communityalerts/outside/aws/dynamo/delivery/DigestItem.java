package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.port.delivery.Digests.Waiting;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where it is noted in the Deliveries table whose digests are to go: by the person, with the addresses; and by the day, as an id
 * alone, spread over some keys so that none is hot.
 */
final class DigestItem {
    static final int SHARDS = 8;

    /** The addresses at which something waits. */
    static final String WAITS_AT = "waitsAt";

    /** The one address it goes to. */
    static final String GOES_TO = "goesTo";

    private DigestItem() {}

    static String of(String subscriberId) {
        return "digests#" + subscriberId;
    }

    static Map<String, AttributeValue> key(LocalDate day, String subscriberId) {
        return Map.of("address", s(of(subscriberId)), "alertId", s(Digest.id(day)));
    }

    static Map<String, AttributeValue> dueKey(LocalDate day, String subscriberId) {
        int shard = Math.floorMod(subscriberId.hashCode(), SHARDS);
        return Map.of("address", s(shard(day, shard)), "alertId", s(subscriberId));
    }

    static String shard(LocalDate day, int shard) {
        return Digest.id(day) + "#" + shard;
    }

    /**
     * What of somebody's deliveries, by their ids, waits for the digest of a day; what a pause held back waits as a digest does that
     * goes with another.
     */
    static Set<Waiting> waiting(Map<String, Map<String, AttributeValue>> deliveries, LocalDate day) {
        var waiting = new HashSet<Waiting>();
        deliveries.forEach((id, item) -> {
            if (LocalDate.parse(text(item, DeliveryItem.DIGEST)).equals(day)) {
                Optional<LocalDate> held = Digest.dayOf(id);
                waiting.addAll(
                        held.isPresent()
                                ? waiting(deliveries, held.get())
                                : Set.of(new Waiting(id, DeliveryItem.seat(item))));
            }
        });
        return waiting;
    }
}
