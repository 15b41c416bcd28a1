package org.communityalerts.outside.aws.dynamo.reply;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.port.reply.Responses;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What people answered, in the Tallies table beside their alert's tallies and not among them: each under a key of its person
 * and alert that gives neither the person away nor what they answered to another.
 */
public final class DynamoResponses implements Responses {
    private static final Duration KEPT = Duration.ofDays(366);

    private final DynamoDbClient dynamo;
    private final String table;
    private final UnaryOperator<String> keys;

    /** @param keys makes a person and alert a key, as an address */
    public DynamoResponses(DynamoDbClient dynamo, String table, UnaryOperator<String> keys) {
        this.dynamo = dynamo;
        this.table = table;
        this.keys = keys;
    }

    @Override
    public void put(Response response) {
        var item = new HashMap<>(Map.of(
                "alertId",
                s(partition(response.alertId())),
                "part",
                s(key(response.alertId(), response.person())),
                "answer",
                n(response.answer()),
                "channel",
                s(response.channel().word()),
                "at",
                n(response.at().toEpochMilli()),
                EXPIRES,
                n(response.at().plus(KEPT).getEpochSecond())));
        if (response.place() != null) {
            item.put("place", s(response.place()));
        }
        try {
            dynamo.putItem(p -> p.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(part) OR #at <= :at")
                    .expressionAttributeNames(Map.of("#at", "at"))
                    .expressionAttributeValues(Map.of(":at", item.get("at"))));
        } catch (ConditionalCheckFailedException e) {
            // What they answered since stands.
        }
    }

    @Override
    public List<Response> to(String alertId) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .keyConditionExpression("alertId = :id")
                        .expressionAttributeValues(Map.of(":id", s(partition(alertId))))
                        .consistentRead(true))
                .items()
                .stream()
                .map(item -> response(alertId, item))
                .toList();
    }

    @Override
    public Map<String, Integer> of(String alertId, Set<String> people) {
        Map<String, Integer> byKey = to(alertId).stream().collect(Collectors.toMap(Response::person, Response::answer));
        var answers = new HashMap<String, Integer>();
        if (!byKey.isEmpty()) {
            for (String person : people) {
                Integer answer = byKey.get(key(alertId, person));
                if (answer != null) {
                    answers.put(person, answer);
                }
            }
        }
        return answers;
    }

    private String key(String alertId, String person) {
        return keys.apply("response " + alertId + " " + person);
    }

    private static String partition(String alertId) {
        return alertId + "#responses";
    }

    private static Response response(String alertId, Map<String, AttributeValue> item) {
        return new Response(
                alertId,
                text(item, "part"),
                number(item, "answer"),
                Channel.of(text(item, "channel")).orElseThrow(),
                optionalText(item, "place"),
                moment(item, "at"));
    }
}
