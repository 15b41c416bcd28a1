package org.communityalerts.outside.aws.dynamo;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The items of a query: each page is asked for while the one before is in use, the first at once. */
public final class ReadAhead implements Iterator<Map<String, AttributeValue>> {
    private static final Executor THREADS = Thread::startVirtualThread;
    /** Fewer than the connections that are kept open: one more would have to be opened, and may not be taken at once. */
    private static final Semaphore AT_ONCE = new Semaphore(48);

    private final DynamoDbClient dynamo;
    private final QueryRequest query;
    private @Nullable CompletableFuture<QueryResponse> next;
    private Iterator<Map<String, AttributeValue>> page =
            List.<Map<String, AttributeValue>>of().iterator();

    public ReadAhead(DynamoDbClient dynamo, QueryRequest query) {
        this.dynamo = dynamo;
        this.query = query;
        this.next = ask(query);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next != null) {
            turn(next.join());
        }
        return page.hasNext();
    }

    @Override
    public Map<String, AttributeValue> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private void turn(QueryResponse answer) {
        next = answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
                ? ask(query.copy(q -> q.exclusiveStartKey(answer.lastEvaluatedKey())))
                : null;
        page = answer.items().iterator();
    }

    private CompletableFuture<QueryResponse> ask(QueryRequest request) {
        return CompletableFuture.supplyAsync(() -> query(request), THREADS);
    }

    private QueryResponse query(QueryRequest request) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return dynamo.query(request);
        } finally {
            AT_ONCE.release();
        }
    }
}
