package org.communityalerts.reply.work;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.delivery.ProviderCode;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.IdempotencyKey;
import org.communityalerts.edge.Problem;
import org.communityalerts.reply.work.AnswerReply.Result;

/** HTTP in: a person answers a resident's reply. Served by {@code ServeAlerts}. */
public final class AnswerReplyFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final WorkConversation useCase;
    private final int longestText;

    public AnswerReplyFunction(Http http, WorkConversation useCase, int longestText) {
        this.http = http;
        this.useCase = useCase;
        this.longestText = longestText;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Fields form = Fields.of(http.body(request));
            String text = form.text("text", longestText);
            form.nothingElse();
            form.refuseIfWrong();
            String id = Http.path(request, "id");
            return answer(useCase.answerReply(id, text, Caller.of(request).id(), IdempotencyKey.of(request)));
        });
    }

    private APIGatewayV2HTTPResponse answer(Result result) {
        if (result instanceof Result.Answered(var reply)) {
            return http.json(202, ReplyView.of(reply, null), Map.of());
        }
        throw problem(result);
    }

    /** Why an answer did not go, or may not have. */
    static Problem.Exception problem(Result result) {
        return switch (result) {
            case Result.Answered(var reply) -> throw new IllegalStateException("answered: " + reply.id());
            case Result.NoSuchReply() -> new Problem.Exception(Problem.noSuch("reply"));
            case Result.Suppressed() ->
                problem("Resident opted out", 409, "Nothing is sent to this resident any more.");
            case Result.Unsafe() ->
                problem(
                        "Unsafe contact",
                        409,
                        "This resident must not be written to: it could put somebody in danger. Reach them another way.");
            case Result.NotSent(String why) ->
                problem(
                        "Not sent",
                        502,
                        "The answer did not go: " + ProviderCode.of(why).meaning() + ".");
            case Result.Unknown() ->
                problem(
                        "May have been sent",
                        502,
                        "Nobody knows whether the answer went. Under the same Idempotency-Key it is not sent again.");
            case Result.BegunBefore() ->
                problem(
                        "Begun before",
                        409,
                        "An answer was begun under this Idempotency-Key, and this one is not known to have gone."
                                + " Nothing was sent now: look whether it came, or send it under another key.");
        };
    }

    private static Problem.Exception problem(String title, int status, String detail) {
        return new Problem.Exception(new Problem(title, status, detail, List.of()));
    }
}
