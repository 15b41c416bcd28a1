package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.outside.aws.dynamo.RetryDelay;
import org.communityalerts.port.force.Spending;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * An item of the Allowances table for each month, with a sum in pence for each of its days, and one for each name that is
 * added: a transaction writes both, so that a sum counts once.
 */
public final class DynamoSpending implements Spending {
    private static final int MOST_TRIES = 10;
    private static final int MONTHS_KEPT = 2;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoSpending(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Spent on(LocalDate day) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        g -> g.tableName(table).key(key(id(day))).consistentRead(true))
                .item();
        return new Spent(pounds(item.get(sum(day))), pounds(item.get("month")));
    }

    @Override
    public boolean add(String name, LocalDate day, BigDecimal cost, Budget budget) {
        List<TransactWriteItem> both = List.of(once(name, day), added(day, pence(cost), budget));
        var delay = new RetryDelay();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                dynamo.transactWriteItems(t -> t.transactItems(both));
                return true;
            } catch (TransactionCanceledException e) {
                List<CancellationReason> why = e.cancellationReasons();
                if (refused(why.getFirst())) {
                    return true;
                }
                if (refused(why.getLast())) {
                    return false;
                }
                delay.take();
            }
        }
        throw new IllegalStateException("what is spent could not be counted: too many count at once");
    }

    private TransactWriteItem once(String name, LocalDate day) {
        return TransactWriteItem.builder()
                .update(u -> u.tableName(table)
                        .key(key("spent by " + name))
                        .updateExpression("SET " + EXPIRES + " = :gone")
                        .conditionExpression("attribute_not_exists(id)")
                        .expressionAttributeValues(Map.of(":gone", gone(day))))
                .build();
    }

    private TransactWriteItem added(LocalDate day, long pence, Budget budget) {
        var values = new HashMap<>(Map.of(":more", n(pence), ":gone", gone(day)));
        var fits = new ArrayList<String>();
        room("#day", ":day", budget.day(), pence, values, fits);
        room("#month", ":month", budget.month(), pence, values, fits);
        return TransactWriteItem.builder()
                .update(u -> u.tableName(table)
                        .key(key(id(day)))
                        .updateExpression("ADD #day :more, #month :more SET " + EXPIRES + " = :gone")
                        .conditionExpression(fits.isEmpty() ? null : String.join(" AND ", fits))
                        .expressionAttributeNames(Map.of("#day", sum(day), "#month", "month"))
                        .expressionAttributeValues(values))
                .build();
    }

    /** That what is spent leaves room for so much more. An amount beyond the whole sum never fits. */
    private static void room(
            String attribute,
            String value,
            @Nullable BigDecimal most,
            long pence,
            Map<String, AttributeValue> values,
            List<String> fits) {
        if (most == null) {
            return;
        }
        long room = pence(most) - pence;
        values.put(value, n(room));
        String unspent = room < 0 ? "" : "attribute_not_exists(" + attribute + ") OR ";
        fits.add("(" + unspent + attribute + " <= " + value + ")");
    }

    private static boolean refused(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    private static long pence(BigDecimal pounds) {
        return pounds.movePointRight(2).setScale(0, RoundingMode.UP).longValueExact();
    }

    private static BigDecimal pounds(@Nullable AttributeValue pence) {
        return pence == null ? BigDecimal.ZERO : new BigDecimal(pence.n()).movePointLeft(2);
    }

    private static AttributeValue gone(LocalDate day) {
        return n(YearMonth.from(day)
                .plusMonths(MONTHS_KEPT)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toEpochSecond());
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", s(id));
    }

    private static String id(LocalDate day) {
        return "spent in " + YearMonth.from(day);
    }

    private static String sum(LocalDate day) {
        return "day" + day.getDayOfMonth();
    }
}
