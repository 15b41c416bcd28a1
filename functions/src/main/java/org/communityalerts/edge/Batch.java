package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A batch of queue messages, of which each succeeds or fails by itself. */
public final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private Batch() {}

    /** Hands each body to the room; names those that failed, so that they alone come again. */
    public static SQSBatchResponse each(SQSEvent event, Consumer<String> room) {
        var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            try {
                room.accept(message.getBody());
            } catch (RuntimeException e) {
                Faults.log(LOG, "message " + message.getMessageId() + " failed", e);
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }
}
