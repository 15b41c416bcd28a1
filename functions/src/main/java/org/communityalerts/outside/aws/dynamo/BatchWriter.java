package org.communityalerts.outside.aws.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes and deletes many items without conditions, as many a request as DynamoDB takes. */
public final class BatchWriter {
    private static final int MOST = 25;

    private record Write(String table, WriteRequest request) {}

    private final DynamoDbClient dynamo;
    private final RetryDelay pause = new RetryDelay();
    private final List<Write> waiting = new ArrayList<>(MOST);

    public BatchWriter(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    public void put(String table, Map<String, AttributeValue> item) {
        add(new Write(
                table, WriteRequest.builder().putRequest(p -> p.item(item)).build()));
    }

    public void delete(String table, Map<String, AttributeValue> key) {
        add(new Write(
                table, WriteRequest.builder().deleteRequest(d -> d.key(key)).build()));
    }

    /** Returns when everything is written. */
    public void flush() {
        Map<String, List<WriteRequest>> requests = new HashMap<>();
        waiting.forEach(
                w -> requests.computeIfAbsent(w.table(), t -> new ArrayList<>()).add(w.request()));
        waiting.clear();
        Map<String, List<WriteRequest>> left = requests;
        while (!left.isEmpty()) {
            var now = left;
            left = dynamo.batchWriteItem(b -> b.requestItems(now)).unprocessedItems();
            if (!left.isEmpty()) {
                pause.take();
            }
        }
    }

    private void add(Write write) {
        waiting.add(write);
        if (waiting.size() == MOST) {
            flush();
        }
    }
}
