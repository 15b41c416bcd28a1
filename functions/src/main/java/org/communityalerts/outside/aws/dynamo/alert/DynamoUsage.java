package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Usage;
import org.communityalerts.port.alert.UsageBook;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/** The Usage table: one item an alert, by month and day, so that a month is one query. */
public final class DynamoUsage implements UsageBook {
    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;

    public DynamoUsage(DynamoDbClient dynamo, String table, JsonMapper json) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
    }

    @Override
    public void put(Usage usage) {
        var item = Map.of(
                "month", s(YearMonth.from(usage.day()).toString()),
                "entry", s(usage.day() + "#" + usage.alertId()),
                "content", s(json.writeValueAsString(usage)));
        dynamo.putItem(p -> p.tableName(table).item(item));
    }

    @Override
    public List<Usage> between(LocalDate from, LocalDate to) {
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), m -> m.plusMonths(1))
                .flatMap(month -> month(month, from, to))
                .toList();
    }

    private Stream<Usage> month(YearMonth month, LocalDate from, LocalDate to) {
        var values = Map.of(":month", s(month.toString()), ":from", s(from + "#"), ":to", s(to + "$"));
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .keyConditionExpression("#month = :month AND #entry BETWEEN :from AND :to")
                        .expressionAttributeNames(Map.of("#month", "month", "#entry", "entry"))
                        .expressionAttributeValues(values))
                .items()
                .stream()
                .map(item -> json.readValue(text(item, "content"), Usage.class));
    }
}
