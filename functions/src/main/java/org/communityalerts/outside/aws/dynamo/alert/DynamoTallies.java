package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Pace;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.port.delivery.Tallies;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tallies in the Tallies table, each count an attribute such as {@code sms.SENT}. */
public final class DynamoTallies implements Tallies {
    private static final Duration KEPT = Duration.ofDays(366);
    private static final String PLANNED = "planned";

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoTallies(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void put(Tally tally) {
        var item = new HashMap<String, AttributeValue>();
        item.put("alertId", s(tally.alertId()));
        item.put("part", s(tally.part()));
        item.put("recipients", n(tally.recipients()));
        item.put("endsSlice", AttributeValue.fromBool(tally.endsSlice()));
        item.put(EXPIRES, n(clock.instant().plus(KEPT).getEpochSecond()));
        if (tally.through() != null) {
            item.put("through", s(tally.through()));
        }
        tally.chunks().forEach((chunk, size) -> item.put(chunk, n(size)));
        tally.planned().forEach((channel, count) -> item.put(name(channel, PLANNED), n(count)));
        tally.settled()
                .forEach((channel, counts) ->
                        counts.forEach((status, count) -> item.put(name(channel, status.name()), n(count))));
        tally.used()
                .forEach((channel, counts) ->
                        counts.forEach((measure, count) -> item.put(name(channel, measure.word()), n(count))));
        dynamo.putItem(p -> p.tableName(table).item(item));
    }

    @Override
    public List<Tally> of(String alertId) {
        return items(alertId).map(DynamoTallies::tally).toList();
    }

    @Override
    public List<Seats> seats(String alertId) {
        return items(alertId).filter(SeatItem::is).map(SeatItem::read).toList();
    }

    private Stream<Map<String, AttributeValue>> items(String alertId) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .keyConditionExpression("alertId = :id")
                        .expressionAttributeValues(Map.of(":id", s(alertId)))
                        .consistentRead(true))
                .items()
                .stream();
    }

    @Override
    public Optional<Tally> lastPage(String alertId, String pages) {
        return dynamo
                .query(q -> q.tableName(table)
                        .keyConditionExpression("alertId = :id AND begins_with(part, :pages)")
                        .expressionAttributeValues(Map.of(":id", s(alertId), ":pages", s(pages)))
                        .scanIndexForward(false)
                        .limit(1)
                        .consistentRead(true))
                .items()
                .stream()
                .map(DynamoTallies::tally)
                .findFirst();
    }

    @Override
    public void add(Seats seats) {
        SeatItem.update(seats, clock.instant(), KEPT)
                .ifPresent(u -> dynamo.updateItem(u.tableName(table).build()));
    }

    private static Tally tally(Map<String, AttributeValue> item) {
        return SeatItem.is(item) ? SeatItem.read(item).tally().at(SeatItem.pace(item)) : whole(item);
    }

    private static Tally whole(Map<String, AttributeValue> item) {
        var planned = new EnumMap<Channel, Integer>(Channel.class);
        for (Channel channel : Channel.values()) {
            if (item.containsKey(name(channel, PLANNED))) {
                planned.put(channel, number(item, name(channel, PLANNED)));
            }
        }
        return new Tally(
                text(item, "alertId"),
                text(item, "part"),
                number(item, "recipients"),
                planned,
                chunks(item),
                counts(item, DeliveryStatus.class, DeliveryStatus::name),
                counts(item, Measure.class, Measure::word),
                Map.of(),
                Pace.NONE,
                optionalText(item, "through"),
                value(item, "endsSlice").bool());
    }

    private static Map<String, Integer> chunks(Map<String, AttributeValue> item) {
        var chunks = new HashMap<String, Integer>();
        item.keySet().stream().filter(Chunk::isName).forEach(name -> chunks.put(name, number(item, name)));
        return chunks;
    }

    private static <E extends Enum<E>> Map<Channel, Map<E, Integer>> counts(
            Map<String, AttributeValue> item, Class<E> kinds, Function<E, String> word) {
        var counts = new EnumMap<Channel, Map<E, Integer>>(Channel.class);
        for (Channel channel : Channel.values()) {
            for (E kind : kinds.getEnumConstants()) {
                String name = name(channel, word.apply(kind));
                if (item.containsKey(name)) {
                    counts.computeIfAbsent(channel, c -> new EnumMap<>(kinds)).put(kind, number(item, name));
                }
            }
        }
        return counts;
    }

    private static String name(Channel channel, String count) {
        return channel.word() + "." + count;
    }
}
