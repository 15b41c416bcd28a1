package org.communityalerts.resident.group;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: a deleted group's residents are taken out of it. Deployed as {@code EmptyGroup}. */
public final class EmptyGroupFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final EmptyGroup useCase;

    public EmptyGroupFunction(JsonMapper json, EmptyGroup useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> useCase.empty(json.readValue(body, String.class)));
    }
}
