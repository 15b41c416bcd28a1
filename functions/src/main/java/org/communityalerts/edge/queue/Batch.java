package org.communityalerts.edge.queue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communityalerts.domain.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A batch of queue messages, of which each succeeds or fails by itself. */
public final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private Batch() {}

    /** Hands each body to the use case; names those that failed, so that they alone come again. */
    public static SQSBatchResponse each(SQSEvent event, Consumer<String> useCase) {
        var failures = new SQSBatchResponse(new ArrayList<>());
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            try (var _ = LogContext.message(message.getMessageId(), message.getBody())) {
                handOver(message, useCase, failures);
            }
        }
        return failures;
    }

    private static void handOver(SQSEvent.SQSMessage message, Consumer<String> useCase, SQSBatchResponse failures) {
        try {
            useCase.accept(message.getBody());
        } catch (RuntimeException e) {
            fail(failures, message.getMessageId(), e);
        }
    }

    /** Hands all of them to the use case at once, by message id; the use case answers the ids of those that are to come again. */
    public static <T> SQSBatchResponse together(
            SQSEvent event, Function<String, T> read, Function<Map<String, T>, Set<String>> useCase) {
        var records = new LinkedHashMap<String, T>();
        var failures = new SQSBatchResponse(new ArrayList<>());
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            try {
                records.put(message.getMessageId(), read.apply(message.getBody()));
            } catch (RuntimeException e) {
                fail(failures, message.getMessageId(), e);
            }
        }
        useCase.apply(records)
                .forEach(id -> failures.getBatchItemFailures().add(new SQSBatchResponse.BatchItemFailure(id)));
        return failures;
    }

    private static void fail(SQSBatchResponse failures, String messageId, RuntimeException fault) {
        LOG.error("message {} failed <- {}", messageId, Causes.of(fault));
        failures.getBatchItemFailures().add(new SQSBatchResponse.BatchItemFailure(messageId));
    }
}
