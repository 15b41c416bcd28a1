package org.communityalerts.resident.register;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.communityalerts.craft.person.Lookups;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Details;
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
    private static final int SHORTEST = 3;

    private final Http http;
    private final Subscribers subscribers;
    private final Contacts contacts;
    private final FindSubscribers useCase;
    private final Remits remits;
    private final Lookups lookups;

    public ReadSubscribersFunction(
            Http http,
            Subscribers subscribers,
            Contacts contacts,
            FindSubscribers useCase,
            Remits remits,
            Lookups lookups) {
        this.http = http;
        this.subscribers = subscribers;
        this.contacts = contacts;
        this.useCase = useCase;
        this.remits = remits;
        this.lookups = lookups;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Caller caller = Caller.of(request);
            return Http.optionalPath(request, "id")
                    .map(id -> one(id, caller))
                    .orElseGet(() -> many(found(request, caller), caller, request));
        });
    }

    /** Administrators and other systems go through the register; who is on patrol looks for somebody. */
    private Roll.Page found(APIGatewayV2HTTPEvent request, Caller caller) {
        String words = Http.query(request, "q");
        String token = PageToken.of(request);
        if (caller.isIntegrator() || caller.isAdministrator()) {
            return useCase.find(words, token);
        }
        if (words == null || words.strip().length() < SHORTEST || token != null) {
            throw new Problem.Exception(Problem.badRequest("Say whom you look for: " + SHORTEST
                    + " letters of a name at least, or a postcode, a number or an e-mail address. It is the first 50"
                    + " that are shown."));
        }
        return useCase.first(words);
    }

    private APIGatewayV2HTTPResponse one(String id, Caller caller) {
        lookups.opened(caller.id());
        Remit remit = caller.remit(remits);
        return subscribers
                .latest(id)
                .filter(found -> remit.holds(found.value()))
                .map(found -> found.with(remit.seen(found.value())))
                .map(found -> http.json(200, SubscriberView.of(found, contacts), Precondition.tag(found)))
                .orElseThrow(() -> new Problem.Exception(Problem.noSuch("resident")));
    }

    private APIGatewayV2HTTPResponse many(Roll.Page page, Caller caller, APIGatewayV2HTTPEvent request) {
        Remit remit = caller.remit(remits);
        List<Subscriber> some = page.subscribers().stream().filter(remit::holds).toList();
        lookups.listed(caller.id(), some.size());
        var body = new HashMap<String, Object>();
        body.put("subscribers", some.stream().map(SubscriberView::listed).toList());
        if (page.next() != null) {
            body.put("nextToken", PageToken.sealed(request, page.next()));
        }
        return http.json(
                200, body, Details.shown(some.stream().map(Subscriber::id).toList()));
    }
}
