package org.communityalerts.edge.queue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A function that a queue calls: it reads each message as a record and hands it to its use case. */
public final class QueueFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final Function<SQSEvent, SQSBatchResponse> batch;

    private QueueFunction(Function<SQSEvent, SQSBatchResponse> batch) {
        this.batch = batch;
    }

    /** One record after another; each fails, and comes again, by itself. */
    public static <T> QueueFunction each(JsonMapper json, Class<T> record, Consumer<T> useCase) {
        return new QueueFunction(event -> Batch.each(event, body -> useCase.accept(json.readValue(body, record))));
    }

    /** A kind of record, and what takes it. */
    public record Kind<T>(Class<T> record, Consumer<T> useCase) {
        private void take(JsonMapper json, JsonNode body) {
            useCase.accept(json.treeToValue(body, record));
        }
    }

    /**
     * One record after another, of either kind.
     *
     * @param property what a record of the first kind has, and none of the second
     */
    public static QueueFunction either(JsonMapper json, String property, Kind<?> first, Kind<?> second) {
        return each(json, JsonNode.class, body -> (body.has(property) ? first : second).take(json, body));
    }

    /**
     * All records of a batch at once.
     *
     * @param useCase takes them by message id, and answers the ids of those that are to come again
     */
    public static <T> QueueFunction together(
            JsonMapper json, Class<T> record, Function<Map<String, T>, Set<String>> useCase) {
        return new QueueFunction(event -> Batch.together(event, body -> json.readValue(body, record), useCase));
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return batch.apply(event);
    }
}
