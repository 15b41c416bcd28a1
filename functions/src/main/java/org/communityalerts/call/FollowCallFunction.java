package org.communityalerts.call;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.edge.Batch;
import org.communityalerts.model.CallEnd;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: a call that ended is counted, made again or followed by a text. Deployed as {@code FollowCall}. */
public final class FollowCallFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final FollowCall room;

    public FollowCallFunction(JsonMapper json, FollowCall room) {
        this.json = json;
        this.room = room;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> room.follow(json.readValue(body, CallEnd.class)));
    }
}
