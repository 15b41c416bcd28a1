package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.delivery.Deliveries.Attempt;
import org.communityalerts.port.delivery.Deliveries.Key;
import org.communityalerts.port.delivery.Deliveries.Seat;
import org.communityalerts.port.delivery.Deliveries.Wait;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is written of a delivery, by attribute. */
final class DeliveryItem {
    /** A delivery nobody attempted is marked so for as long as its message may come again, and no longer. */
    private static final Duration NOBODY_REACHED = Duration.ofDays(35);

    /** The day with whose digest it goes. */
    static final String DIGEST = "digest";

    /** Whom it waits for: the address may be another's by then. */
    static final String SUBSCRIBER = "subscriber";

    /** The alerts that a digest tells of. */
    static final String TELLS = "tells";

    private static final AttributeValue NOTHING = AttributeValue.fromL(List.of());

    private DeliveryItem() {}

    static Map<String, AttributeValue> key(Key key) {
        return Map.of("address", s(key.address()), "alertId", s(key.alertId()));
    }

    /** The alerts that a digest tells of, as far as it was made. */
    static Stream<String> tells(Map<String, AttributeValue> digest) {
        return digest.getOrDefault(TELLS, NOTHING).l().stream().map(AttributeValue::s);
    }

    /** Who counts it. */
    static Seat seat(Map<String, AttributeValue> item) {
        return new Seat(text(item, "chunk"), number(item, "seat"));
    }

    static Map<String, AttributeValue> attempted(Attempt attempt, Duration kept) {
        var item = new LinkedHashMap<String, AttributeValue>();
        item.put("status", s(DeliveryStatus.SENDING.name()));
        item.put("channel", s(attempt.channel().word()));
        item.put("chunk", s(attempt.seat().chunk()));
        item.put("seat", n(attempt.seat().number()));
        item.put("leaseUntil", n(attempt.leaseUntil().toEpochMilli()));
        item.put("claimedAt", n(attempt.now().toEpochMilli()));
        item.put("inQuietHours", AttributeValue.fromBool(attempt.inQuietHours()));
        item.put("exercise", AttributeValue.fromBool(attempt.exercise()));
        item.put(Items.EXPIRES, n(attempt.now().plus(kept).getEpochSecond()));
        return item;
    }

    /**
     * @param providerId or null
     * @param why or null
     */
    static Map<String, AttributeValue> settled(
            Seat seat,
            DeliveryStatus status,
            @Nullable String providerId,
            @Nullable String why,
            Instant now,
            Duration kept) {
        Map<String, AttributeValue> item = ended(seat, status, now, kept);
        if (providerId != null) {
            item.put("providerId", s(providerId));
        }
        if (why != null) {
            item.put("why", s(why));
        }
        return item;
    }

    /**
     * What is no longer so once it is settled.
     *
     * @param why what it was settled with, or null: then an earlier attempt's fault says nothing of it
     */
    static List<String> gone(@Nullable String why) {
        return why == null ? List.of("leaseUntil", "why") : List.of("leaseUntil");
    }

    static Map<String, AttributeValue> forgone(Channel channel, Seat seat, DeliveryStatus status, Instant now) {
        Map<String, AttributeValue> item = ended(seat, status, now, NOBODY_REACHED);
        item.put("channel", s(channel.word()));
        return item;
    }

    static Map<String, AttributeValue> digested(Channel channel, Seat seat, Wait wait, Instant now, Duration kept) {
        Map<String, AttributeValue> item = ended(seat, DeliveryStatus.DIGESTED, now, kept);
        item.put("channel", s(channel.word()));
        item.put(DIGEST, s(wait.until().toString()));
        item.put(SUBSCRIBER, s(wait.subscriberId()));
        return item;
    }

    private static Map<String, AttributeValue> ended(Seat seat, DeliveryStatus status, Instant now, Duration kept) {
        var item = new LinkedHashMap<String, AttributeValue>();
        item.put("status", s(status.name()));
        item.put("chunk", s(seat.chunk()));
        item.put("seat", n(seat.number()));
        item.put("settledAt", n(now.toEpochMilli()));
        item.put(Items.EXPIRES, n(now.plus(kept).getEpochSecond()));
        return item;
    }
}
