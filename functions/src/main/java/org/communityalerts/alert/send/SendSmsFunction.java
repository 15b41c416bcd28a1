package org.communityalerts.alert.send;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in, Twilio out: one chunk of texts per message. Deployed as {@code SendSms}. */
public final class SendSmsFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final SendChunk useCase;

    public SendSmsFunction(JsonMapper json, SendChunk useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> useCase.send(json.readValue(body, Chunk.class)));
    }
}
