package org.communityalerts.alert.tell;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.domain.alert.News;
import org.communityalerts.edge.queue.Batch;
import org.communityalerts.port.Redelivery;
import tools.jackson.databind.json.JsonMapper;

/** Queue in, HTTPS out: an integrator is told what happened to its alert. Deployed as {@code TellIntegrator}. */
public final class TellIntegratorFunction implements Function<SQSEvent, SQSBatchResponse> {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final JsonMapper json;
    private final TellIntegrator useCase;
    private final Redelivery redelivery;

    public TellIntegratorFunction(JsonMapper json, TellIntegrator useCase, Redelivery redelivery) {
        this.json = json;
        this.useCase = useCase;
        this.redelivery = redelivery;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        SQSBatchResponse answer = Batch.each(event, body -> useCase.tell(json.readValue(body, News.class)));
        Map<String, SQSEvent.SQSMessage> messages = event.getRecords().stream()
                .collect(Collectors.toMap(SQSEvent.SQSMessage::getMessageId, message -> message));
        answer.getBatchItemFailures().stream()
                .map(failure -> messages.get(failure.getItemIdentifier()))
                .forEach(message -> redelivery.putOff(message.getReceiptHandle(), after(received(message))));
        return answer;
    }

    private static int received(SQSEvent.SQSMessage message) {
        return Integer.parseInt(message.getAttributes().get("ApproximateReceiveCount"));
    }

    /** Three times as long each time, from 5 seconds to an hour; {@code times} counts from 1. */
    static Duration after(int times) {
        Duration wait = FIRST;
        for (int i = 1; i < times && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(3);
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
