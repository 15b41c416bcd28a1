package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.UnknownToken;
import org.communityalerts.port.force.AuditTrail;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Looks through the audit trail day by day, newest first. */
final class AuditSearch {
    private static final Pattern TOKEN =
            Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])-([01]\\d|2\\d|3[01])_\\d{1,18}_\\d{1,3}_\\d{1,18}");

    private final DynamoDbClient dynamo;
    private final String table;
    private final Function<Map<String, AttributeValue>, AuditEntry> entry;
    private final InstantSource clock;

    AuditSearch(
            DynamoDbClient dynamo,
            String table,
            Function<Map<String, AttributeValue>, AuditEntry> entry,
            InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.entry = entry;
        this.clock = clock;
    }

    AuditTrail.Page find(AuditTrail.Query query, int limit, @Nullable String nextToken) {
        var found = new ArrayList<AuditEntry>();
        Map<String, AttributeValue> after = nextToken == null ? null : key(nextToken);
        LocalDate day = after == null ? day(query.to()) : dayOf(after);
        while (!day.isBefore(day(query.from()))) {
            for (Map<String, AttributeValue> item : entries(day, after)) {
                AuditEntry one = entry.apply(item);
                if (meant(one.act(), query) && !Items.expired(item, clock.instant())) {
                    found.add(one);
                }
                if (found.size() == limit) {
                    return new AuditTrail.Page(found, token(item));
                }
            }
            after = null;
            day = day.minusDays(1);
        }
        return new AuditTrail.Page(found, null);
    }

    private Iterable<Map<String, AttributeValue>> entries(LocalDate day, @Nullable Map<String, AttributeValue> after) {
        return dynamo.queryPaginator(q -> q.tableName(table)
                        .indexName("ByDay")
                        .keyConditionExpression("#day = :day")
                        .expressionAttributeNames(Map.of("#day", "day"))
                        .expressionAttributeValues(Map.of(":day", s(day.toString())))
                        .exclusiveStartKey(after)
                        .scanIndexForward(false))
                .items();
    }

    private static boolean meant(Act act, AuditTrail.Query query) {
        return same(query.who(), act.who())
                && (same(query.target(), act.target()) || shown(query.target(), act))
                && same(query.what(), act.action())
                && !act.at().isBefore(query.from())
                && !act.at().isAfter(query.to());
    }

    /** Whoever was only shown among others was looked at too. */
    private static boolean shown(@Nullable String wanted, Act act) {
        String ids = act.details() == null ? null : act.details().get("shown");
        return wanted != null && ids != null && List.of(ids.split(" ")).contains(wanted);
    }

    private static boolean same(@Nullable String wanted, @Nullable String had) {
        return wanted == null || wanted.equals(had);
    }

    private static LocalDate dayOf(Map<String, AttributeValue> key) {
        try {
            return LocalDate.parse(value(key, "day").s());
        } catch (DateTimeException e) {
            throw new UnknownToken();
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String token(Map<String, AttributeValue> item) {
        return String.join(
                "_",
                List.of(
                        value(item, "day").s(),
                        value(item, "at").n(),
                        value(item, "chain").s(),
                        value(item, "number").n()));
    }

    private static Map<String, AttributeValue> key(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new UnknownToken();
        }
        String[] parts = token.split("_");
        return Map.of(
                "day", s(parts[0]),
                "at", n(Long.parseLong(parts[1])),
                "chain", s(parts[2]),
                "number", n(Long.parseLong(parts[3])));
    }
}
