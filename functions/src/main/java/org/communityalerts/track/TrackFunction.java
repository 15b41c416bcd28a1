package org.communityalerts.track;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import org.communityalerts.model.Receipt;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: receipts are applied to their deliveries and counted. Deployed as {@code Track}. */
public final class TrackFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final Track room;

    public TrackFunction(JsonMapper json, Track room) {
        this.json = json;
        this.room = room;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.together(event, body -> json.readValue(body, Receipt.class), room::track);
    }
}
