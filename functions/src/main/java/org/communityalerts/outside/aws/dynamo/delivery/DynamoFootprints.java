package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.texts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.outside.aws.dynamo.BatchWriter;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Footprints;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The deliveries to an address, as the person they were for may see them. */
public final class DynamoFootprints implements Footprints {
    private final DynamoDbClient dynamo;
    private final String deliveries;
    private final InstantSource clock;

    public DynamoFootprints(DynamoDbClient dynamo, String deliveries, InstantSource clock) {
        this.dynamo = dynamo;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public List<Footprint> of(String address) {
        return items(address)
                .filter(item -> !Items.expired(item, clock.instant()))
                .map(DynamoFootprints::footprint)
                .toList();
    }

    private static Footprint footprint(Map<String, AttributeValue> item) {
        String digest = optionalText(item, DeliveryItem.DIGEST);
        return new Footprint(
                // Whose a digest was is nobody's to know who has the address after them.
                Digest.countedAs(text(item, "alertId")),
                text(item, "channel"),
                text(item, "status").toLowerCase(Locale.ROOT),
                item.containsKey("claimedAt") ? moment(item, "claimedAt") : null,
                digest == null ? null : LocalDate.parse(digest),
                DeliveryItem.tells(item).toList());
    }

    @Override
    public void forget(String address, String subscriberId) {
        delete(items(address).filter(item -> mayBeOf(item, subscriberId)));
    }

    /** What waits for a digest, and a digest, may be of somebody who had the address before: it goes with theirs. */
    private static boolean mayBeOf(Map<String, AttributeValue> item, String subscriberId) {
        String whose = optionalText(item, DeliveryItem.SUBSCRIBER);
        return whose == null ? Digest.mayBeOf(text(item, "alertId"), subscriberId) : whose.equals(subscriberId);
    }

    /** Their own notes go last: by them all else is found, should a crash cut this short. */
    @Override
    public void forgetDigests(String subscriberId) {
        var own = items(DigestItem.of(subscriberId)).toList();
        delete(own.stream().flatMap(note -> waiting(note, subscriberId)));
        delete(own.stream());
    }

    @Override
    public void forgetDigests(String address, String subscriberId) {
        delete(items(address)
                .filter(item -> mayBeOf(item, subscriberId))
                .filter(item -> item.containsKey(DeliveryItem.SUBSCRIBER)
                        || Digest.dayOf(text(item, "alertId")).isPresent()));
    }

    @Override
    public void forgetDigest(Deliveries.Key digest) {
        dynamo.deleteItem(d -> d.tableName(deliveries).key(DeliveryItem.key(digest)));
    }

    /** The day's note, what waits at the addresses that are or were theirs, and the digest itself. */
    private Stream<Map<String, AttributeValue>> waiting(Map<String, AttributeValue> note, String subscriberId) {
        LocalDate day = Digest.dayOf(text(note, "alertId")).orElseThrow();
        AttributeValue digest = s(Digest.id(day, subscriberId));
        var addresses = new HashSet<>(texts(note, DigestItem.WAITS_AT));
        Optional.ofNullable(optionalText(note, DigestItem.GOES_TO)).ifPresent(addresses::add);
        Stream<Map<String, AttributeValue>> deliveries = addresses.stream()
                .flatMap(this::items)
                .filter(item -> s(subscriberId).equals(item.get(DeliveryItem.SUBSCRIBER))
                        || digest.equals(item.get("alertId")));
        return Stream.concat(Stream.of(DigestItem.dueKey(day, subscriberId)), deliveries);
    }

    private void delete(Stream<Map<String, AttributeValue>> items) {
        var writer = new BatchWriter(dynamo);
        items.map(item -> Map.of("address", item.get("address"), "alertId", item.get("alertId")))
                .distinct()
                .forEach(key -> writer.delete(deliveries, key));
        writer.flush();
    }

    /** As they stand: what a sender has just written must not outlast an erasure. */
    private Stream<Map<String, AttributeValue>> items(String address) {
        return dynamo
                .queryPaginator(q -> q.tableName(deliveries)
                        .keyConditionExpression("address = :address")
                        .expressionAttributeValues(Map.of(":address", s(address)))
                        .consistentRead(true))
                .items()
                .stream();
    }
}
