package org.communityalerts.alert.fanout;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: a slice becomes chunks of recipients, by channel. Deployed as {@code FanOut}. */
public final class FanOutFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final FanOut useCase;

    public FanOutFunction(JsonMapper json, FanOut useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> useCase.read(json.readValue(body, Slice.class)));
    }
}
