package org.communityalerts.bench.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the functions are measured against: no Spring, one read of one item. */
public final class BareHandler implements RequestHandler<APIGatewayV2HTTPEvent, Map<String, Object>> {
    private final DynamoDbClient dynamo = DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    @Override
    public Map<String, Object> handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        var key = Map.of("id", AttributeValue.fromS("none"));
        boolean found = dynamo.getItem(
                        g -> g.tableName(System.getenv("ALERTS_TABLE")).key(key))
                .hasItem();
        return Map.of("statusCode", 200, "body", "{\"found\":" + found + "}");
    }
}
