package org.communityalerts.outside.aws.dynamo.reply;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.outside.aws.dynamo.Items;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A reply as an item of the Replies table. */
final class ReplyItem {
    /** What every reply, and every flagged one, is found under. */
    static final String ALL = "all";

    private ReplyItem() {}

    static Map<String, AttributeValue> of(Reply reply, Instant forgotten) {
        var item = new HashMap<>(Map.of(
                "id",
                s(reply.id()),
                "all",
                s(ALL),
                "text",
                s(reply.text()),
                "at",
                n(reply.at().toEpochMilli()),
                "kind",
                s(reply.kind().name()),
                "media",
                AttributeValue.fromL(reply.media().stream().map(Items::s).toList()),
                "answers",
                AttributeValue.fromL(
                        reply.answers().stream().map(ReplyItem::answer).toList()),
                EXPIRES,
                n(forgotten.getEpochSecond())));
        put(item, "address", reply.address());
        put(item, "alertId", reply.alertId());
        put(item, "subscriberId", reply.subscriberId());
        put(item, "answered", reply.answered());
        put(item, "flagged", reply.flagged() ? ALL : null);
        item.putAll(CircumstancesItem.of(reply.circumstances()));
        if (reply.kind().isCountedOnly() && !reply.flagged()) {
            // Counted and listed with its alert; among all replies it would hide those that somebody must read.
            item.remove("all");
        }
        return item;
    }

    private static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, s(value));
        }
    }

    static AttributeValue answer(Reply.Answer answer) {
        return AttributeValue.fromM(
                Map.of("text", s(answer.text()), "at", n(answer.at().toEpochMilli()), "by", s(answer.by())));
    }

    static Reply read(Map<String, AttributeValue> item) {
        return new Reply(
                text(item, "id"),
                optionalText(item, "alertId"),
                optionalText(item, "subscriberId"),
                optionalText(item, "address"),
                text(item, "text"),
                moment(item, "at"),
                Reply.Kind.valueOf(text(item, "kind")),
                item.containsKey("flagged"),
                value(item, "media").l().stream().map(AttributeValue::s).toList(),
                optionalText(item, "answered"),
                value(item, "answers").l().stream()
                        .map(AttributeValue::m)
                        .map(a -> new Reply.Answer(text(a, "text"), moment(a, "at"), text(a, "by")))
                        .toList(),
                CircumstancesItem.read(item));
    }
}
