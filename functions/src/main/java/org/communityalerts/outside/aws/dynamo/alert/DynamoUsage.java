package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Usage;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.port.alert.UsageBook;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Usage table: one item an alert, by month and day, so that a month is one query. */
public final class DynamoUsage implements UsageBook {
    private static final Map<String, String> NAMES =
            Map.of("#messages", "messages", "#segments", "segments", "#minutes", "minutes", "#cost", "cost");

    private static final List<String> CHANNELS =
            Stream.of(Channel.values()).map(Channel::name).toList();

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
    public void add(Usage usage) {
        usage.channels().forEach((channel, figures) -> add(usage, channel, figures));
    }

    private void add(Usage usage, Channel channel, Usage.Figures figures) {
        var none = new Usage(
                usage.alertId(), usage.day(), usage.groups(), Map.of(channel, Usage.Figures.NONE), usage.kind());
        dynamo.updateItem(u -> u.tableName(table)
                .key(Map.of(
                        "month", s(YearMonth.from(usage.day()).toString()),
                        "entry", s(usage.day() + "#" + usage.alertId() + "#" + channel.word())))
                .updateExpression("SET added = :usage ADD #messages :m, #segments :s, #minutes :t, #cost :c")
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(Map.of(
                        ":usage",
                        s(json.writeValueAsString(none)),
                        ":m",
                        n(figures.messages()),
                        ":s",
                        n(figures.segments()),
                        ":t",
                        n(figures.minutes()),
                        ":c",
                        n(figures.cost()))));
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
                .map(this::read)
                .filter(usage -> !usage.channels().isEmpty());
    }

    private Usage read(Map<String, AttributeValue> item) {
        return item.containsKey("content") ? known(text(item, "content")) : added(item);
    }

    /** Without the channels that only a later version has. */
    private Usage known(String content) {
        var usage = (ObjectNode) json.readTree(content);
        ((ObjectNode) usage.get("channels")).retain(CHANNELS);
        return json.treeToValue(usage, Usage.class);
    }

    private Usage added(Map<String, AttributeValue> item) {
        Usage added = known(text(item, "added"));
        if (added.channels().isEmpty()) {
            return added;
        }
        var figures = new Usage.Figures(
                number(item, "messages"),
                number(item, "segments"),
                number(item, "minutes"),
                number(item, "cost"),
                0,
                0,
                0);
        Channel channel = added.channels().keySet().iterator().next();
        return new Usage(added.alertId(), added.day(), added.groups(), Map.of(channel, figures), added.kind());
    }
}
