package org.communityalerts.outside.aws.dynamo.reply;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.outside.aws.dynamo.Items;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What goes with a reply's words, among its item's attributes; a text without more adds none. */
final class CircumstancesItem {
    private CircumstancesItem() {}

    static Map<String, AttributeValue> of(Circumstances some) {
        var item = new HashMap<String, AttributeValue>();
        if (some.way() != Way.TEXT) {
            item.put("way", s(some.way().name()));
        }
        if (some.name() != null) {
            item.put("name", s(some.name()));
        }
        if (some.place() != null) {
            Items.put(item, some.place());
        }
        if (some.seenAt() != null) {
            item.put("seenAt", n(some.seenAt().toEpochMilli()));
        }
        if (some.voice() != null) {
            item.put("voice", s(some.voice()));
        }
        if (!some.pictures().isEmpty()) {
            item.put("pictures", pictures(some.pictures()));
        }
        if (some.answer() != null) {
            item.put("answer", n(some.answer()));
        }
        return item;
    }

    static AttributeValue pictures(List<String> ids) {
        return AttributeValue.fromL(ids.stream().map(Items::s).toList());
    }

    static Circumstances read(Map<String, AttributeValue> item) {
        return new Circumstances(
                item.containsKey("way") ? Way.valueOf(text(item, "way")) : Way.TEXT,
                optionalText(item, "name"),
                item.containsKey("lat") ? Items.point(item) : null,
                seenAt(item),
                optionalText(item, "voice"),
                item.containsKey("pictures")
                        ? item.get("pictures").l().stream()
                                .map(AttributeValue::s)
                                .toList()
                        : List.of(),
                item.containsKey("answer") ? Items.number(item, "answer") : null);
    }

    private static @Nullable Instant seenAt(Map<String, AttributeValue> item) {
        return item.containsKey("seenAt") ? Items.moment(item, "seenAt") : null;
    }
}
