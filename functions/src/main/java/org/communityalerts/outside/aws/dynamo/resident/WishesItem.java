package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.Wishes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What somebody wants to hear of as attributes: a kind has one such as {@code email,sms 22:00-07:00}. */
final class WishesItem {
    private static final String KINDS = "kinds";
    private static final String PAUSED = "pausedUntil";
    private static final String DIGEST = "digest";

    private WishesItem() {}

    static void put(Map<String, AttributeValue> item, Wishes wishes) {
        if (!wishes.kinds().isEmpty()) {
            var kinds = new HashMap<String, AttributeValue>();
            wishes.kinds().forEach((kind, wish) -> kinds.put(kind, s(words(wish))));
            item.put(KINDS, AttributeValue.fromM(kinds));
        }
        if (wishes.pausedUntil() != null) {
            item.put(PAUSED, s(wishes.pausedUntil().toString()));
        }
        if (wishes.digest() != Digest.NONE) {
            item.put(DIGEST, s(wishes.digest().word()));
        }
    }

    static Wishes read(Map<String, AttributeValue> item) {
        String paused = optionalText(item, PAUSED);
        AttributeValue chosen = item.get(KINDS);
        String digest = optionalText(item, DIGEST);
        if (paused == null && chosen == null && digest == null) {
            return Wishes.NONE;
        }
        var kinds = new HashMap<String, Wishes.Wish>();
        if (chosen != null) {
            chosen.m().forEach((kind, value) -> kinds.put(kind, wish(value.s())));
        }
        return new Wishes(
                kinds,
                paused == null ? null : LocalDate.parse(paused),
                digest == null ? Digest.NONE : Digest.of(digest).orElseThrow());
    }

    private static String words(Wishes.Wish wish) {
        String channels = wish.channels().stream().sorted().map(Channel::word).collect(Collectors.joining(","));
        return channels + " " + (wish.quietHours() == null ? "" : DynamoAudience.quiet(wish.quietHours()));
    }

    private static Wishes.Wish wish(String words) {
        int space = words.indexOf(' ');
        String hours = words.substring(space + 1);
        return new Wishes.Wish(
                Arrays.stream(words.substring(0, space).split(","))
                        .filter(word -> !word.isEmpty())
                        .map(word -> Channel.of(word).orElseThrow())
                        .collect(Collectors.toSet()),
                hours.isEmpty() ? null : DynamoAudience.quiet(hours));
    }
}
