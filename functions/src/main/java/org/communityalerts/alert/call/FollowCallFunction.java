package org.communityalerts.alert.call;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.domain.delivery.CallEnd;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: a call that ended is counted, made again or followed by a text. Deployed as {@code FollowCall}. */
public final class FollowCallFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final FollowCall useCase;

    public FollowCallFunction(JsonMapper json, FollowCall useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> useCase.follow(json.readValue(body, CallEnd.class)));
    }
}
