package org.communityalerts.alert.publish;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: the public pages and feeds are brought up to date with an alert. Deployed as {@code PublishAlert}. */
public final class PublishAlertFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final PublishAlert useCase;

    public PublishAlertFunction(JsonMapper json, PublishAlert useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> useCase.publish(json.readValue(body, String.class)));
    }
}
