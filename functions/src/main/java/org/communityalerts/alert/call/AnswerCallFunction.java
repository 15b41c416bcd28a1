package org.communityalerts.alert.call;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communityalerts.domain.delivery.CallEnd;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.twilio.Webhook;
import org.communityalerts.port.Queue;

/** Twilio in: what a call says and does next, and how it ended. Served by {@code TakeTwilio}. */
public final class AnswerCallFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Webhook webhook;
    private final AnswerCall useCase;
    private final Queue<CallEnd> ends;

    /** @param ends where calls that ended wait to be followed up */
    public AnswerCallFunction(Webhook webhook, AnswerCall useCase, Queue<CallEnd> ends) {
        this.webhook = webhook;
        this.useCase = useCase;
        this.ends = ends;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return webhook.answer(event, form -> {
            Map<String, String> query = event.getQueryStringParameters();
            var step = CallStep.of(query == null ? Map.of() : query, form);
            if (step.resident().isBlank()) {
                throw new Problem.Exception(Problem.badRequest("A call says in To or From whose it is."));
            }
            return switch (Http.path(event, "step")) {
                case "answer" -> twiml(useCase.answered(step));
                case "keys" -> twiml(useCase.pressed(step, form.getOrDefault("Digits", "")));
                case "spoken" -> twiml(useCase.spoke(step, recording(form)));
                case "inbound" -> twiml(useCase.calledBack(step));
                case "status" -> {
                    end(step, form).ifPresent(end -> ends.send(List.of(end)));
                    yield Http.text(204, CallScript.TYPE, "");
                }
                default -> throw new Problem.Exception(Problem.notFound("A call has no such step."));
            };
        });
    }

    private static APIGatewayV2HTTPResponse twiml(String text) {
        return Http.text(200, CallScript.TYPE, text);
    }

    private static String recording(Map<String, String> form) {
        String id = form.getOrDefault("RecordingSid", "");
        if (!id.matches("RE[0-9a-f]{32}")) {
            throw new Problem.Exception(Problem.badRequest("A recording says in RecordingSid which it is."));
        }
        return id;
    }

    /** How the call ended; empty if it has not, or is not about an alert. */
    private static Optional<CallEnd> end(CallStep step, Map<String, String> form) {
        String seconds = form.getOrDefault("CallDuration", "0");
        String alertId = step.alertId();
        String callId = step.callId();
        if (alertId == null || callId == null || !seconds.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return CallEnd.How.of(form.getOrDefault("CallStatus", ""))
                .map(how -> new CallEnd(alertId, step.resident(), callId, how, Integer.parseInt(seconds)));
    }
}
