package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.texts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.CountKey;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.Manner;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.outside.aws.dynamo.Items;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * A count as an item of the Audience table, in the partition of the entries it counts, before them all: its key begins with
 * a character that no geohash has. Each manner has an attribute, such as {@code sms,voice|en}, or {@code sms,voice|en|burglary}
 * for what people chose about burglaries.
 */
final class HeadCountItem {
    /** One more with each change of an item: whoever counts anew sees by it that nobody came in between. */
    static final String CHANGES = "changes";

    private HeadCountItem() {}

    static Map<String, AttributeValue> key(CountKey key) {
        return Map.of(
                "group", s(Shards.partition(key.group(), key.cell())),
                "key", s(begin(key.grain()) + key.cell() + suffix(key)));
    }

    /** What the keys of a grain begin with. */
    static String begin(Grain grain) {
        return "#" + grain.characters() + "#";
    }

    /** A change of a count, by so many of each manner. */
    static Update update(String table, HeadCount by) {
        CountKey key = by.key();
        var names = new HashMap<String, String>();
        var values = new HashMap<>(Map.of(":one", n(1)));
        var add = new StringBuilder("ADD " + CHANGES + " :one");
        by.heads().forEach((manner, count) -> {
            int i = values.size();
            names.put("#m" + i, name(manner));
            values.put(":m" + i, n(count));
            add.append(", #m%d :m%1$d".formatted(i));
        });
        String set = "";
        if (key.point() != null) {
            set = "SET lat = :lat, lon = :lon ";
            values.put(":lat", n(key.point().lat()));
            values.put(":lon", n(key.point().lon()));
        } else if (!key.groups().isEmpty()) {
            set = "SET #groups = :groups ";
            names.put("#groups", "groups");
            values.put(":groups", groups(key));
        }
        return Update.builder()
                .tableName(table)
                .key(key(key))
                .updateExpression(set + add)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }

    /** The whole item of a count. */
    static Map<String, AttributeValue> item(HeadCount count, long changes) {
        CountKey key = count.key();
        var item = new HashMap<>(key(key));
        item.put(CHANGES, n(changes));
        if (key.point() != null) {
            Items.put(item, key.point());
        } else if (!key.groups().isEmpty()) {
            item.put("groups", groups(key));
        }
        count.heads().forEach((manner, heads) -> item.put(name(manner), n(heads)));
        return item;
    }

    static HeadCount read(String group, Grain grain, Map<String, AttributeValue> item) {
        String cell = text(item, "key").substring(begin(grain).length()).substring(0, grain.characters());
        Point point = grain == Grain.POINT ? Items.point(item) : null;
        var heads = new HashMap<Manner, Integer>();
        item.forEach((name, value) -> {
            int bar = name.indexOf('|');
            if (bar >= 0) {
                heads.put(manner(name, bar), Integer.parseInt(value.n()));
            }
        });
        return new HeadCount(new CountKey(group, grain, cell, point, texts(item, "groups")), heads);
    }

    /** Two points can be so near one another that they have the same geohash. */
    private static String suffix(CountKey key) {
        if (key.point() != null) {
            return "#" + key.point().lat() + "," + key.point().lon();
        }
        return key.groups().isEmpty() ? "" : "#" + digest(key);
    }

    /** Groups by their names could be too long for a key. */
    private static String digest(CountKey key) {
        String names = key.groups().stream().sorted().collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static AttributeValue groups(CountKey key) {
        return AttributeValue.fromSs(key.groups().stream().sorted().toList());
    }

    private static String name(Manner manner) {
        return manner.channels().stream().sorted().map(Channel::word).collect(Collectors.joining(","))
                + "|"
                + manner.language()
                + (manner.about() == null ? "" : "|" + manner.about());
    }

    private static Manner manner(String name, int bar) {
        Stream<String> words = Arrays.stream(name.substring(0, bar).split(",")).filter(word -> !word.isEmpty());
        String[] rest = name.substring(bar + 1).split("\\|");
        return new Manner(
                words.map(word -> Channel.of(word).orElseThrow()).collect(Collectors.toSet()),
                rest[0],
                rest.length == 1 ? null : rest[1]);
    }
}
