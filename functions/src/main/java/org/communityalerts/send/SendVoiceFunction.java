package org.communityalerts.send;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import org.communityalerts.model.Chunk;
import tools.jackson.databind.json.JsonMapper;

/** Queue in, Twilio out: one chunk of calls per message. Deployed as {@code SendVoice}. */
public final class SendVoiceFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final SendChunk room;

    public SendVoiceFunction(JsonMapper json, SendChunk room) {
        this.json = json;
        this.room = room;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> room.send(json.readValue(body, Chunk.class)));
    }
}
