package org.communityalerts.reply.hear;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.edge.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: what residents said is kept, counted and filed. Deployed as {@code Hear}. */
public final class HearFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final Hear useCase;

    public HearFunction(JsonMapper json, Hear useCase) {
        this.json = json;
        this.useCase = useCase;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> useCase.hear(json.readValue(body, Said.class)));
    }
}
