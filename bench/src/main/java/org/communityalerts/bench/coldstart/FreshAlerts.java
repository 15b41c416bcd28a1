package org.communityalerts.bench.coldstart;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Alerts on record like one that was accepted, each new, so that whoever plans or sends one has all its work before it. */
public final class FreshAlerts {
    private static final String TABLE = "AlertsTable";

    private final DynamoDbClient dynamo;
    private final Map<String, AttributeValue> like;

    /** @param alertId whose copies they are */
    public FreshAlerts(DynamoDbClient dynamo, String alertId) {
        this.dynamo = dynamo;
        this.like = dynamo.getItem(request -> request.tableName(TABLE)
                        .key(Map.of("id", text(alertId)))
                        .consistentRead(true))
                .item();
    }

    /** One that nobody has planned; its id. */
    String accepted() {
        return put("ACCEPTED", Map.of());
    }

    /** One that is planned and of which nothing was sent; its id. */
    public String planned() {
        return put("SENDING", Map.of("slices", AttributeValue.fromN("1")));
    }

    private String put(String state, Map<String, AttributeValue> plan) {
        String id = UUID.randomUUID().toString();
        var item = new HashMap<>(like);
        item.remove("slices");
        item.putAll(plan);
        item.put("id", text(id));
        item.put("state", text(state));
        item.put("open", text("open"));
        item.put("content", text(like.get("content").s().replace(like.get("id").s(), id)));
        dynamo.putItem(request -> request.tableName(TABLE).item(item));
        return id;
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
