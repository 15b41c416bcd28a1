package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.port.UnknownToken;
import org.communityalerts.port.alert.Alerts;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The alerts of the Alerts table, newest first, month by month. */
final class AlertsByMonth {
    /** The first month an alert can be of: before it, a list has ended. */
    private static final YearMonth FIRST_MONTH = YearMonth.of(2026, 1);

    private static final Pattern TOKEN = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])/[0-9a-f-]{36}");

    private final DynamoDbClient dynamo;
    private final String table;
    private final AlertItem items;

    AlertsByMonth(DynamoDbClient dynamo, String table, AlertItem items) {
        this.dynamo = dynamo;
        this.table = table;
        this.items = items;
    }

    /** @param nextToken of the page before, or null */
    Alerts.Page list(int limit, @Nullable String nextToken) {
        YearMonth month = YearMonth.now(ZoneOffset.UTC);
        String before = null;
        if (nextToken != null) {
            if (!TOKEN.matcher(nextToken).matches()) {
                throw new UnknownToken();
            }
            YearMonth last = YearMonth.parse(nextToken.substring(0, 7));
            month = last.isBefore(month) ? last : month;
            before = nextToken.substring(8);
        }
        var found = new ArrayList<Map<String, AttributeValue>>();
        while (found.size() < limit && !month.isBefore(FIRST_MONTH)) {
            found.addAll(of(month, before, limit - found.size()));
            before = null;
            month = month.minusMonths(1);
        }
        List<AlertRecord> alerts = found.stream().flatMap(items::readable).toList();
        return new Alerts.Page(alerts, found.size() < limit ? null : token(found.getLast()));
    }

    private static String token(Map<String, AttributeValue> last) {
        return text(last, "month") + "/" + text(last, "id");
    }

    private List<Map<String, AttributeValue>> of(YearMonth month, @Nullable String before, int limit) {
        var values = new HashMap<String, AttributeValue>(Map.of(":month", s(month.toString())));
        String condition = "#month = :month";
        if (before != null) {
            values.put(":before", s(before));
            condition += " AND id < :before";
        }
        var request = QueryRequest.builder()
                .tableName(table)
                .indexName("ByMonth")
                .keyConditionExpression(condition)
                .expressionAttributeNames(Map.of("#month", "month"))
                .expressionAttributeValues(values)
                .scanIndexForward(false)
                .limit(limit)
                .build();
        return dynamo.query(request).items();
    }
}
