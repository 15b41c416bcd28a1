package org.communityalerts.local.aws;

import java.util.List;
import java.util.Map;
import org.communityalerts.local.template.Resource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** Makes the template's tables. */
public final class Tables {
    private final DynamoDbClient dynamo;

    public Tables(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    /** Makes a table, unless it is there from an earlier run. */
    public void create(Resource table) {
        try {
            dynamo.createTable(request(table));
        } catch (ResourceInUseException e) {
            return;
        }
        Map<String, Object> life = table.object("TimeToLiveSpecification");
        if (!life.isEmpty()) {
            dynamo.updateTimeToLive(t -> t.tableName(table.name())
                    .timeToLiveSpecification(s -> s.enabled(true)
                            .attributeName(Resource.in(life, "AttributeName").toString())));
        }
    }

    private static CreateTableRequest request(Resource table) {
        var request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.fromValue(table.text("BillingMode")))
                .attributeDefinitions(table.objects("AttributeDefinitions").stream()
                        .map(a -> AttributeDefinition.builder()
                                .attributeName(Resource.in(a, "AttributeName").toString())
                                .attributeType(Resource.in(a, "AttributeType").toString())
                                .build())
                        .toList())
                .keySchema(keys(table.objects("KeySchema")));
        List<Map<String, Object>> indexes = table.objects("GlobalSecondaryIndexes");
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes.stream().map(Tables::index).toList());
        }
        return request.build();
    }

    private static GlobalSecondaryIndex index(Map<String, Object> index) {
        String projection = Resource.in(Resource.asObject(Resource.in(index, "Projection")), "ProjectionType")
                .toString();
        return GlobalSecondaryIndex.builder()
                .indexName(Resource.in(index, "IndexName").toString())
                .keySchema(keys(Resource.asObjects(Resource.in(index, "KeySchema"))))
                .projection(p -> p.projectionType(projection))
                .build();
    }

    private static List<KeySchemaElement> keys(List<Map<String, Object>> keys) {
        return keys.stream()
                .map(k -> KeySchemaElement.builder()
                        .attributeName(Resource.in(k, "AttributeName").toString())
                        .keyType(Resource.in(k, "KeyType").toString())
                        .build())
                .toList();
    }
}
