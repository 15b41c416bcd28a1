package org.communityalerts.resident.intake;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: a file of residents is read and put on record. Deployed as {@code ImportResidents}. */
public final class ImportResidentsFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final ImportResidents useCase;

    public ImportResidentsFunction(JsonMapper json, ImportResidents useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> useCase.run(json.readValue(body, String.class)));
    }
}
