package org.communityalerts.reply.hear;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.twilio.Webhook;

/** Webhook in: what a resident texts is kept, obeyed and answered. Served by {@code TakeTwilio}. */
public final class TakeReplyFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Webhook webhook;
    private final TakeReply useCase;

    public TakeReplyFunction(Webhook webhook, TakeReply useCase) {
        this.webhook = webhook;
        this.useCase = useCase;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return webhook.answer(
                event,
                form -> Http.text(
                        200,
                        "text/xml",
                        TextAnswer.answer(useCase.take(text(form)).orElse(null))));
    }

    private static InboundText text(Map<String, String> form) {
        try {
            return InboundText.of(form);
        } catch (IllegalArgumentException e) {
            throw new Problem.Exception(Problem.badRequest("A text says in " + e.getMessage() + " what it is."));
        }
    }
}
