package org.communityalerts.fanout;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import org.communityalerts.model.Slice;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: a slice becomes chunks of recipients, by channel. Deployed as {@code FanOut}. */
public final class FanOutFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final FanOut room;

    public FanOutFunction(JsonMapper json, FanOut room) {
        this.json = json;
        this.room = room;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> room.read(json.readValue(body, Slice.class)));
    }
}
