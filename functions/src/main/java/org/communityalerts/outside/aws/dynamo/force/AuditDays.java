package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.outside.aws.dynamo.Items;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * On which days the audit trail has something that concerns an id, kept beside the entries and written with them: whoever looks
 * for all about one alert reads those days and no other. What was written before days were kept has none.
 */
final class AuditDays {
    private static final String ABOUT = "about ";
    /** Where it stands since when days are kept. */
    private static final String SINCE = "about";

    /** An id is shorter; what is longer was made up by whoever asked for it. */
    private static final int LONGEST = 128;
    /** A transaction has a hundred writes, of which the entry and its mark are two. */
    private static final int ROOM = 98;

    private final DynamoDbClient dynamo;
    private final String table;
    private final List<String> chains;
    private final Supplier<List<AuditEntry>> newest;
    private final InstantSource clock;
    private volatile boolean begun;

    /**
     * @param chains by number: each day has a number for each, so that no two writers meet at one
     * @param newest the last entry of each
     */
    AuditDays(
            DynamoDbClient dynamo,
            String table,
            List<String> chains,
            Supplier<List<AuditEntry>> newest,
            InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.chains = chains;
        this.newest = newest;
        this.clock = clock;
    }

    /** What is to be written with an entry: its day, for each that it concerns. */
    List<TransactWriteItem> with(AuditEntry entry, long expires) {
        if (!begun) {
            begin(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
            begun = true;
        }
        List<TransactWriteItem> days = days(entry, expires);
        // What there is no room for is written before: a day too many is read then, and never one too few.
        for (int from = ROOM; from < days.size(); from += ROOM) {
            List<TransactWriteItem> some = days.subList(from, Math.min(from + ROOM, days.size()));
            dynamo.transactWriteItems(t -> t.transactItems(some));
        }
        return days.subList(0, Math.min(ROOM, days.size()));
    }

    private List<TransactWriteItem> days(AuditEntry entry, long expires) {
        return entry.act().concerns().stream()
                .filter(AuditDays::isKept)
                .map(one -> Map.of("chain", s(ABOUT + one), "number", n(number(entry)), Items.EXPIRES, n(expires)))
                .map(item -> Put.builder().tableName(table).item(item).build())
                .map(put -> TransactWriteItem.builder().put(put).build())
                .toList();
    }

    private static boolean isKept(String id) {
        return !id.isBlank() && id.length() <= LONGEST;
    }

    /**
     * Notes that days are kept from after this one on, if nobody has; and anew where one is missing, because a version that
     * keeps none wrote for a while after a rollback.
     */
    private void begin(LocalDate day) {
        var since = PutItemRequest.builder()
                .tableName(table)
                .item(Map.of("chain", s(SINCE), "number", n(0), "since", s(day.toString())));
        if (newest.get().stream().noneMatch(this::isMissing)) {
            since.conditionExpression("attribute_not_exists(#chain)")
                    .expressionAttributeNames(Map.of("#chain", "chain"));
        }
        try {
            dynamo.putItem(since.build());
        } catch (ConditionalCheckFailedException e) {
            // It began before.
        }
    }

    private boolean isMissing(AuditEntry entry) {
        return entry.act().concerns().stream()
                .filter(AuditDays::isKept)
                .findFirst()
                .filter(one ->
                        numbers(one, number(entry), number(entry)).findAny().isEmpty())
                .isPresent();
    }

    /** Those between two that are known, and those of which it is not, the earliest first. */
    List<LocalDate> between(Set<String> ids, LocalDate from, LocalDate to) {
        var days = new TreeSet<LocalDate>();
        // Of the day on which it began there may be entries from before.
        LocalDate known = since().map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
        Stream.iterate(from.isBefore(known) ? latest(from, beginning()) : from, day -> day.plusDays(1))
                .takeWhile(day -> day.isBefore(known) && !day.isAfter(to))
                .forEach(days::add);
        ids.stream().flatMap(id -> known(id, from, to)).forEach(days::add);
        return List.copyOf(days);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<LocalDate> since() {
        return first(SINCE).map(item -> LocalDate.parse(text(item, "since")));
    }

    /** The day of the trail's first entry that is still there. */
    private LocalDate beginning() {
        return chains.stream()
                .flatMap(chain -> first(chain).stream())
                .map(item -> LocalDate.parse(text(item, "day")))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private Optional<Map<String, AttributeValue>> first(String chain) {
        return dynamo
                .query(q -> q.tableName(table)
                        .keyConditionExpression("#chain = :chain")
                        .expressionAttributeNames(Map.of("#chain", "chain"))
                        .expressionAttributeValues(Map.of(":chain", s(chain)))
                        .limit(1))
                .items()
                .stream()
                .findFirst();
    }

    private Stream<LocalDate> known(String id, LocalDate from, LocalDate to) {
        return numbers(id, first(from), first(to) + chains.size() - 1)
                .map(number -> LocalDate.ofEpochDay(number / chains.size()));
    }

    private Stream<Long> numbers(String id, long from, long to) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .keyConditionExpression("#chain = :about AND #number BETWEEN :from AND :to")
                        .expressionAttributeNames(Map.of("#chain", "chain", "#number", "number"))
                        .expressionAttributeValues(Map.of(":about", s(ABOUT + id), ":from", n(from), ":to", n(to)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(item -> Long.parseLong(value(item, "number").n()));
    }

    private long number(AuditEntry entry) {
        return first(day(entry)) + chains.indexOf(entry.chain());
    }

    private long first(LocalDate day) {
        return day.toEpochDay() * chains.size();
    }

    private static LocalDate day(AuditEntry entry) {
        return entry.act().at().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
