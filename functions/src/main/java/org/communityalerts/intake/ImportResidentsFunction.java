package org.communityalerts.intake;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: a file of residents is read and put on record. Deployed as {@code ImportResidents}. */
public final class ImportResidentsFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final ImportResidents room;

    public ImportResidentsFunction(JsonMapper json, ImportResidents room) {
        this.json = json;
        this.room = room;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> room.run(json.readValue(body, String.class)));
    }
}
