package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Pace;
import org.communityalerts.domain.delivery.Seats;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A chunk's seats as an item: a set of numbers for each status, which DynamoDB adds to without reading it first. */
final class SeatItem {
    private static final String CHANNEL = "channel";
    private static final String ELSEWHERE = "elsewhere";
    private static final String SEGMENTS = "segments";
    private static final String CODE = "code";
    private static final String SETTLED = "at";
    private static final String ARRIVED = "in";

    private SeatItem() {}

    static boolean is(Map<String, AttributeValue> item) {
        return item.containsKey(CHANNEL);
    }

    /** The update that adds the seats, and when they were known, if there are any. */
    static Optional<UpdateItemRequest.Builder> update(Seats seats, Instant now, Duration kept) {
        if (seats.isEmpty()) {
            return Optional.empty();
        }
        var values = new HashMap<>(Map.of(
                ":channel",
                s(seats.channel().word()),
                ":forgotten",
                n(now.plus(kept).getEpochSecond())));
        var names = new HashMap<>(Map.of("#channel", CHANNEL));
        var adds = new ArrayList<String>();
        var all = sets(seats);
        all.putAll(times(seats, now));
        all.forEach((name, numbers) -> {
            // A provider's code may have dots in it, which an expression's own names may not.
            String placeholder = "s" + adds.size();
            names.put("#" + placeholder, name);
            values.put(":" + placeholder, numbers(numbers));
            adds.add("#" + placeholder + " :" + placeholder);
        });
        return Optional.of(UpdateItemRequest.builder()
                .key(Map.of("alertId", s(seats.alertId()), "part", s(seats.chunk())))
                .updateExpression(
                        "SET #channel = :channel, " + EXPIRES + " = :forgotten ADD " + String.join(", ", adds))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
    }

    private static Map<String, Set<Integer>> sets(Seats seats) {
        var sets = new HashMap<String, Set<Integer>>();
        seats.settled().forEach((status, some) -> sets.put(status.name(), some));
        seats.segments().forEach((count, some) -> sets.put(SEGMENTS + count, some));
        seats.codes().forEach((code, some) -> sets.put(CODE + code, some));
        if (!seats.elsewhere().isEmpty()) {
            sets.put(ELSEWHERE, seats.elsewhere());
        }
        return sets;
    }

    /** One attribute for each second in which something was known: no more of them than updates. */
    private static Map<String, Set<Integer>> times(Seats seats, Instant now) {
        var times = new HashMap<String, Set<Integer>>();
        seats.settled().forEach((status, some) -> {
            if (status != DeliveryStatus.SENDING) {
                times.computeIfAbsent(SETTLED + now.getEpochSecond(), t -> new TreeSet<>())
                        .addAll(some);
            }
            if (status == DeliveryStatus.DELIVERED) {
                times.put(ARRIVED + now.getEpochSecond(), some);
            }
        });
        return times;
    }

    static Pace pace(Map<String, AttributeValue> item) {
        Function<String, Instant> second = digits -> Instant.ofEpochSecond(Long.parseLong(digits));
        return Pace.of(sets(item, SETTLED, second), sets(item, ARRIVED, second));
    }

    static Seats read(Map<String, AttributeValue> item) {
        var settled = new EnumMap<DeliveryStatus, Set<Integer>>(DeliveryStatus.class);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            if (item.containsKey(status.name())) {
                settled.put(status, numbers(item.get(status.name())));
            }
        }
        return new Seats(
                text(item, "alertId"),
                Channel.of(text(item, CHANNEL)).orElseThrow(),
                text(item, "part"),
                settled,
                item.containsKey(ELSEWHERE) ? numbers(item.get(ELSEWHERE)) : Set.of(),
                sets(item, SEGMENTS, Integer::valueOf),
                sets(item, CODE, code -> code));
    }

    /** The sets whose names begin so, by what follows. */
    private static <K> Map<K, Set<Integer>> sets(
            Map<String, AttributeValue> item, String prefix, Function<String, K> key) {
        return item.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        e -> key.apply(e.getKey().substring(prefix.length())), e -> numbers(e.getValue())));
    }

    private static AttributeValue numbers(Collection<Integer> seats) {
        List<String> texts = seats.stream().map(seat -> Integer.toString(seat)).toList();
        return AttributeValue.fromNs(texts);
    }

    private static Set<Integer> numbers(AttributeValue set) {
        return set.ns().stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
