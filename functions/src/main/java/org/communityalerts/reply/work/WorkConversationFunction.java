package org.communityalerts.reply.work;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.IdempotencyKey;
import org.communityalerts.edge.Problem;
import org.communityalerts.reply.work.WorkConversation.Result;
import tools.jackson.databind.node.JsonNodeFactory;

/** HTTP in: somebody takes, hands on, answers, closes or reopens a conversation. Served by {@code ServeAlerts}. */
public final class WorkConversationFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final int LONGEST_NAME = 100;

    private final Http http;
    private final WorkConversation useCase;
    private final FindConversations finding;
    private final int longestText;
    private final InstantSource clock;

    /** @param finding shows what stands then */
    public WorkConversationFunction(
            Http http, WorkConversation useCase, FindConversations finding, int longestText, InstantSource clock) {
        this.http = http;
        this.useCase = useCase;
        this.finding = finding;
        this.longestText = longestText;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Fields form = form(request);
            String id = Http.path(request, "id");
            String by = Caller.of(request).id();
            String route = request.getRouteKey();
            return switch (route.substring(route.lastIndexOf('/') + 1)) {
                case "claim" -> claim(id, by, form);
                case "release" -> {
                    checked(form);
                    boolean supervisor = Caller.of(request).isSupervisor();
                    yield answer(200, useCase.release(id, by, supervisor));
                }
                case "close" -> close(id, by, form);
                case "reopen" -> {
                    checked(form);
                    yield answer(200, useCase.reopen(id, by));
                }
                default -> {
                    String text = form.text("text", longestText);
                    Instant read = form.moment("at");
                    checked(form);
                    yield answer(202, useCase.answer(id, text, read, by, IdempotencyKey.of(request)));
                }
            };
        });
    }

    private APIGatewayV2HTTPResponse claim(String id, String by, Fields form) {
        boolean toSomebody = form.says("owner");
        String owner = toSomebody ? form.optionalLine("owner", LONGEST_NAME) : by;
        String team = form.optionalLine("team", LONGEST_NAME);
        if (owner == null && team == null && form.faults() == 0) {
            form.fail("team", "is missing: without an owner it says which team the conversation is for");
        }
        checked(form);
        return answer(200, useCase.claim(id, owner, team, by));
    }

    private APIGatewayV2HTTPResponse close(String id, String by, Fields form) {
        Conversation.Kind kind =
                form.word("kind", Conversation.Kind::of, "danger, sighting, information, question, thanks");
        Instant read = form.moment("at");
        checked(form);
        return answer(200, useCase.close(id, kind, read, by));
    }

    private Fields form(APIGatewayV2HTTPEvent request) {
        String body = request.getBody();
        return Fields.of(body == null || body.isBlank() ? JsonNodeFactory.instance.objectNode() : http.body(request));
    }

    private static void checked(Fields form) {
        form.nothingElse();
        form.refuseIfWrong();
    }

    private APIGatewayV2HTTPResponse answer(int status, Result result) {
        return switch (result) {
            case Result.Done(var conversation) -> http.json(status, view(conversation), Map.of());
            case Result.NoSuchConversation() -> throw new Problem.Exception(Problem.noSuch("conversation"));
            case Result.Anothers(String owner) ->
                throw new Problem.Exception(new Problem(
                        "Somebody else's",
                        409,
                        "This conversation is " + owner + "'s. They can give it on, or a supervisor can release it.",
                        List.of()));
            case Result.SaidMore() ->
                throw new Problem.Exception(new Problem(
                        "Said more",
                        409,
                        "The resident has said something more since you read this conversation. Nothing was done: read that first.",
                        List.of()));
            case Result.Unanswered(var why) -> throw AnswerReplyFunction.problem(why);
        };
    }

    private ConversationView view(Conversation one) {
        return ConversationView.of(finding.with(List.of(one)).findFirst().orElseThrow(), clock.instant());
    }
}
