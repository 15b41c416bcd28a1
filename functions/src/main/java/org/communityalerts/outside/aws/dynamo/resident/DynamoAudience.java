package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.texts;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.EntryKey;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.outside.aws.dynamo.ReadAhead;
import org.communityalerts.port.audience.AudienceEntries;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The entries of the Audience table, one for each resident, spot and group, a group's spread over several partitions. */
public final class DynamoAudience implements AudienceEntries {
    /** A quarter of what one response can hold, because two of each group's pages are in memory at once. */
    private static final int PAGE = 1000;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoAudience(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Iterator<AudienceEntry> read(String group, KeyRange range, @Nullable String afterKey) {
        String after = afterKey != null && afterKey.compareTo(range.low()) >= 0 ? afterKey : null;
        var rest = new KeyRange(after == null ? range.low() : after, range.high());
        List<Iterator<AudienceEntry>> parts = partitions(group, rest).stream()
                .map(partition -> part(partition, range, after))
                .toList();
        return parts.size() == 1 ? parts.getFirst() : new InOrder<>(parts, Comparator.comparing(AudienceEntry::key));
    }

    /** Of several partitions each would have to be asked. */
    @Override
    public Optional<List<AudienceEntry>> readIfFewer(String group, KeyRange range, int than) {
        List<String> partitions = partitions(group, range);
        if (partitions.size() > 1) {
            return Optional.empty();
        }
        QueryResponse found =
                dynamo.query(query(partitions.getFirst(), range).limit(than).build());
        return found.hasLastEvaluatedKey() && !found.lastEvaluatedKey().isEmpty()
                ? Optional.empty()
                : Optional.of(found.items().stream().map(DynamoAudience::entry).toList());
    }

    /** The partitions that hold a group's entries in a range. */
    public static List<String> partitions(String group, KeyRange range) {
        return Shards.of(new Shards.Stretch(Geohash.first(range.low()), Geohash.last(range.high()))).stream()
                .map(shard -> Shards.partition(group, shard))
                .toList();
    }

    private Iterator<AudienceEntry> part(String partition, KeyRange range, @Nullable String after) {
        var request = query(partition, range).limit(PAGE);
        if (after != null) {
            request.exclusiveStartKey(Map.of("group", s(partition), "key", s(after)));
        }
        var items = new ReadAhead(dynamo, request.build());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public AudienceEntry next() {
                return entry(items.next());
            }
        };
    }

    private QueryRequest.Builder query(String partition, KeyRange range) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#group = :group AND #key BETWEEN :low AND :high")
                .expressionAttributeNames(Map.of("#group", "group", "#key", "key"))
                .expressionAttributeValues(
                        Map.of(":group", s(partition), ":low", s(range.low()), ":high", s(range.high())));
    }

    /** The key of the item that keeps an entry in a group. */
    static Map<String, AttributeValue> key(EntryKey key) {
        return Map.of("group", s(Shards.partition(key.group(), key.key())), "key", s(key.key()));
    }

    /** The item that keeps an entry in a group. */
    public static Map<String, AttributeValue> item(String group, AudienceEntry entry) {
        var item = new HashMap<>(key(new EntryKey(group, entry.key())));
        Items.put(item, entry.point());
        if (!entry.groups().isEmpty()) {
            item.put(
                    "groups",
                    AttributeValue.fromSs(entry.groups().stream().sorted().toList()));
        }
        item.put("language", s(entry.language()));
        entry.addresses().forEach((channel, address) -> item.put(channel.word(), s(address)));
        if (entry.quietHours() != null) {
            item.put("quiet", s(quiet(entry.quietHours())));
        }
        WishesItem.put(item, entry.wishes());
        SpotsItem.put(item, entry.spots());
        return item;
    }

    static AudienceEntry entry(Map<String, AttributeValue> item) {
        var addresses = new EnumMap<Channel, String>(Channel.class);
        for (Channel channel : Channel.values()) {
            String address = optionalText(item, channel.word());
            if (address != null) {
                addresses.put(channel, address);
            }
        }
        var point = Items.point(item);
        return new AudienceEntry(
                text(item, "key"),
                point,
                texts(item, "groups"),
                text(item, "language"),
                addresses,
                quiet(item),
                WishesItem.read(item),
                SpotsItem.read(item));
    }

    /** Quiet hours as an attribute: {@code 22:00-07:00}. */
    static String quiet(QuietHours hours) {
        return hours.from() + "-" + hours.to();
    }

    static @Nullable QuietHours quiet(Map<String, AttributeValue> item) {
        String hours = optionalText(item, "quiet");
        return hours == null ? null : quiet(hours);
    }

    static QuietHours quiet(String hours) {
        String[] parts = hours.split("-");
        return new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    }
}
