package org.communityalerts.resident.register;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.PageToken;
import org.communityalerts.edge.Precondition;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.form.SubscriberView;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Roll;
import org.communityalerts.port.resident.Subscribers;

/** HTTP in: residents, one or many. Served by {@code ServeResidents}. */
public final class ReadSubscribersFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final Subscribers subscribers;
    private final Contacts contacts;
    private final FindSubscribers useCase;

    public ReadSubscribersFunction(Http http, Subscribers subscribers, Contacts contacts, FindSubscribers useCase) {
        this.http = http;
        this.subscribers = subscribers;
        this.contacts = contacts;
        this.useCase = useCase;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Map<String, String> path = request.getPathParameters();
            return path != null && path.containsKey("id")
                    ? one(path.get("id"))
                    : many(useCase.find(Http.query(request, "q"), PageToken.of(request)), request);
        });
    }

    private APIGatewayV2HTTPResponse one(String id) {
        return subscribers
                .latest(id)
                .map(found -> http.json(200, SubscriberView.of(found, contacts), Precondition.tag(found)))
                .orElseThrow(() -> new Problem.Exception(Problem.notFound("There is no resident of that id.")));
    }

    private APIGatewayV2HTTPResponse many(Roll.Page page, APIGatewayV2HTTPEvent request) {
        var body = new HashMap<String, Object>();
        body.put(
                "subscribers",
                page.subscribers().stream()
                        .map((Subscriber resident) -> SubscriberView.of(resident))
                        .toList());
        if (page.next() != null) {
            body.put("nextToken", PageToken.sealed(request, page.next()));
        }
        return http.json(200, body, Map.of());
    }
}
