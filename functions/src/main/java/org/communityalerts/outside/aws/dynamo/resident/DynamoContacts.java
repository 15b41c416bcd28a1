package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.resident.Contacts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** The addresses in the Contacts table, each under a key that does not give it away. */
public final class DynamoContacts implements Contacts {
    private static final int LARGEST_READ = 100;

    private final DynamoDbClient dynamo;
    private final String table;
    private final UnaryOperator<String> keys;

    /** @param keys makes an address its key, see {@link AddressKey} */
    public DynamoContacts(DynamoDbClient dynamo, String table, UnaryOperator<String> keys) {
        this.dynamo = dynamo;
        this.table = table;
        this.keys = keys;
    }

    @Override
    public Optional<String> owner(String address) {
        return Optional.ofNullable(optionalText(read(address), "subscriberId"));
    }

    @Override
    public Map<String, String> owners(Set<String> addresses) {
        Map<String, String> byKey = new HashMap<>();
        addresses.forEach(address -> byKey.put(keys.apply(address), address));
        Map<String, String> owners = new HashMap<>();
        List<String> all = List.copyOf(byKey.keySet());
        for (int from = 0; from < all.size(); from += LARGEST_READ) {
            read(all.subList(from, Math.min(from + LARGEST_READ, all.size())))
                    .filter(item -> item.containsKey("subscriberId"))
                    .forEach(item ->
                            owners.put(byKey.get(optionalText(item, "address")), optionalText(item, "subscriberId")));
        }
        return owners;
    }

    @Override
    public boolean unsafe(String address) {
        return read(address).containsKey("unsafe");
    }

    @Override
    public Optional<Suppression> suppression(String address) {
        Map<String, AttributeValue> item = read(address);
        return Optional.ofNullable(optionalText(item, "suppressed"))
                .map(reason -> new Suppression(
                        Suppression.Reason.valueOf(reason), moment(item, "suppressedAt"), text(item, "suppressedBy")));
    }

    @Override
    public void suppress(String address, Suppression why) {
        dynamo.updateItem(u -> u.tableName(table)
                .key(key(address))
                .updateExpression("SET suppressed = :reason, suppressedAt = :at, suppressedBy = :by")
                .expressionAttributeValues(Map.of(
                        ":reason", s(why.reason().name()),
                        ":at", n(why.at().toEpochMilli()),
                        ":by", s(why.by()))));
    }

    @Override
    public void release(String address) {
        dynamo.updateItem(u ->
                u.tableName(table).key(key(address)).updateExpression("REMOVE suppressed, suppressedAt, suppressedBy"));
    }

    @Override
    public Optional<Instant> proven(String address) {
        return at(read(address), "provenAt");
    }

    /** Where the first time was not kept yet, the last one known is later, so that nothing is taken for theirs that is not. */
    @Override
    public Optional<Instant> theirsSince(String address) {
        Map<String, AttributeValue> item = read(address);
        return at(item, "theirsSince").or(() -> at(item, "provenAt"));
    }

    private static Optional<Instant> at(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? Optional.of(moment(item, name)) : Optional.empty();
    }

    @Override
    public void prove(String address, Instant at) {
        dynamo.updateItem(u -> u.tableName(table)
                .key(key(address))
                .updateExpression(
                        "SET provenAt = :at, theirsSince = if_not_exists(theirsSince, if_not_exists(provenAt, :at))")
                .expressionAttributeValues(Map.of(":at", n(at.toEpochMilli()))));
    }

    private Stream<Map<String, AttributeValue>> read(List<String> some) {
        var wanted = KeysAndAttributes.builder()
                .keys(some.stream().map(key -> Map.of("address", s(key))).toList())
                .consistentRead(true)
                .build();
        return dynamo.batchGetItemPaginator(b -> b.requestItems(Map.of(table, wanted))).stream()
                .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream());
    }

    private Map<String, AttributeValue> read(String address) {
        return dynamo.getItem(g -> g.tableName(table).key(key(address)).consistentRead(true))
                .item();
    }

    private Map<String, AttributeValue> key(String address) {
        return Map.of("address", s(keys.apply(address)));
    }
}
