package org.communityalerts.plan;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: an accepted alert becomes slices of its audience. Deployed as {@code PlanAlert}. */
public final class PlanAlertFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final PlanAlert room;

    public PlanAlertFunction(JsonMapper json, PlanAlert room) {
        this.json = json;
        this.room = room;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> room.plan(json.readValue(body, String.class)));
    }
}
