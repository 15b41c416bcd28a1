package org.communityalerts.resident.enrol;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: the codes that prove addresses go out. Deployed as {@code SendCode}. */
public final class SendCodeFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final SendCode useCase;

    public SendCodeFunction(JsonMapper json, SendCode useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> useCase.send(json.readValue(body, String.class)));
    }
}
