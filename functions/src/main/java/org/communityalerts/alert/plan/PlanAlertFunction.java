package org.communityalerts.alert.plan;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: an accepted alert becomes slices of its audience. Deployed as {@code PlanAlert}. */
public final class PlanAlertFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final PlanAlert useCase;

    public PlanAlertFunction(JsonMapper json, PlanAlert useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> useCase.plan(json.readValue(body, String.class)));
    }
}
