package org.communityalerts.alert.send;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in, SES out: one chunk of e-mails per message. Deployed as {@code SendEmail}. */
public final class SendEmailFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final SendChunk useCase;

    public SendEmailFunction(JsonMapper json, SendChunk useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> useCase.send(json.readValue(body, Chunk.class)));
    }
}
