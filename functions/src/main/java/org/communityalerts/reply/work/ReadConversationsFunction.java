package org.communityalerts.reply.work;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.reply.Conversation.State;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.PageToken;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.ReplyFiles;
import org.jspecify.annotations.Nullable;

/** HTTP in: the conversations of the desk, and each with all that was said. Served by {@code ServeAlerts}. */
public final class ReadConversationsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final Replies replies;
    private final ReplyFiles files;
    private final FindConversations finding;
    private final InstantSource clock;

    public ReadConversationsFunction(
            Http http, Replies replies, ReplyFiles files, FindConversations finding, InstantSource clock) {
        this.http = http;
        this.replies = replies;
        this.files = files;
        this.finding = finding;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Map<String, Object> body =
                    Http.optionalPath(request, "id").map(this::one).orElseGet(() -> some(request));
            return http.json(200, body, Map.of());
        });
    }

    private Map<String, Object> some(APIGatewayV2HTTPEvent request) {
        var page = finding.find(sought(request), PageToken.of(request));
        var body = new HashMap<String, Object>();
        body.put("conversations", page.found().stream().map(this::view).toList());
        if (page.nextToken() != null) {
            body.put("nextToken", PageToken.sealed(request, page.nextToken()));
        }
        return body;
    }

    /** Those of its caller, if a request asks for what is mine and names nobody. */
    private static Sought sought(APIGatewayV2HTTPEvent request) {
        State state = state(Http.query(request, "state"));
        String owner = Http.query(request, "owner");
        String words = Http.query(request, "q");
        return new Sought(
                state,
                owner == null && state == State.MINE ? Caller.of(request).id() : owner,
                Http.query(request, "incident"),
                words == null ? null : words.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable State state(@Nullable String word) {
        return word == null
                ? null
                : State.of(word)
                        .orElseThrow(() -> new Problem.Exception(
                                Problem.badRequest("state must be one of new, mine, waiting, closed.")));
    }

    private Map<String, Object> one(String id) {
        Found found = finding.find(id).orElseThrow(() -> new Problem.Exception(Problem.noSuch("conversation")));
        List<ReplyView> said = replies.findAll(found.conversation().heard().replies()).stream()
                .map(reply -> ReplyView.of(reply, found.from())
                        .at(
                                listenUrl(reply),
                                reply.circumstances().pictures().stream()
                                        .map(files::url)
                                        .toList()))
                .toList();
        return Map.of("conversation", view(found), "said", said);
    }

    private @Nullable String listenUrl(Reply reply) {
        String voice = reply.circumstances().voice();
        return voice == null ? null : files.url(voice);
    }

    private ConversationView view(Found found) {
        return ConversationView.of(found, clock.instant());
    }
}
