package org.communityalerts.call;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.Webhook;

/** Twilio in: what a call says and does next. Deployed as {@code AnswerCall}. */
public final class AnswerCallFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Webhook webhook;
    private final AnswerCall room;

    public AnswerCallFunction(Webhook webhook, AnswerCall room) {
        this.webhook = webhook;
        this.room = room;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return webhook.answer(event, form -> {
            Map<String, String> query = event.getQueryStringParameters();
            var step = CallStep.of(query == null ? Map.of() : query, form);
            String twiml = switch (event.getPathParameters().get("step")) {
                case "answer" -> room.answered(step);
                case "keys" -> room.pressed(step, form.getOrDefault("Digits", ""));
                case "inbound" -> room.calledBack(step);
                default -> throw new Problem.Exception(Problem.notFound("A call has no such step."));
            };
            return Http.text(200, Twiml.TYPE, twiml);
        });
    }
}
