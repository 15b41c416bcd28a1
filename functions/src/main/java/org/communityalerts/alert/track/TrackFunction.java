package org.communityalerts.alert.track;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: receipts are applied to their deliveries and counted. Deployed as {@code Track}. */
public final class TrackFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final Track useCase;

    public TrackFunction(JsonMapper json, Track useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.together(event, body -> json.readValue(body, Receipt.class), useCase::track);
    }
}
