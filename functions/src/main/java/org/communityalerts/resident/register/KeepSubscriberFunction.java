package org.communityalerts.resident.register;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.craft.person.Erasure;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.edge.Acts;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Limited;
import org.communityalerts.edge.Precondition;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.form.SubscriberView;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.resident.Subscribers;
import tools.jackson.databind.JsonNode;

/** HTTP in: a resident is added, changed or taken off the record. Served by {@code ServeResidents}. */
public final class KeepSubscriberFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final String FIRST_ALONE =
            "is not for a client with limits: it keeps the first of a resident's places";

    private final Http http;
    private final SubscriberForm form;
    private final Subscribers subscribers;
    private final Erasure erasure;
    private final ActLog trail;
    private final Acts acts;
    private final Remits remits;
    private final Supplier<String> ids;
    private final InstantSource clock;

    public KeepSubscriberFunction(
            Http http,
            SubscriberForm form,
            Subscribers subscribers,
            Erasure erasure,
            ActLog trail,
            Acts acts,
            Remits remits,
            Supplier<String> ids,
            InstantSource clock) {
        this.http = http;
        this.form = form;
        this.subscribers = subscribers;
        this.erasure = erasure;
        this.trail = trail;
        this.acts = acts;
        this.remits = remits;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            try {
                return switch (request.getRequestContext().getHttp().getMethod()) {
                    case "POST" -> add(request);
                    case "PUT" -> change(request);
                    default -> remove(request);
                };
            } catch (Subscribers.AddressTaken e) {
                throw new Problem.Exception(new Problem(
                        "Address already on record",
                        409,
                        "One of these addresses belongs to another resident. Nothing was done.",
                        List.of()));
            }
        });
    }

    private APIGatewayV2HTTPResponse add(APIGatewayV2HTTPEvent request) {
        Subscriber subscriber = form.read(http.body(request), ids.get());
        if (!Caller.of(request).remit(remits).isWhole() && !subscriber.places().isEmpty()) {
            throw beyond("/places", FIRST_ALONE);
        }
        keepWithin(request, subscriber);
        subscribers.add(subscriber);
        var added = new Versioned<>(subscriber, 1, null);
        Map<String, String> headers = new HashMap<>(Precondition.tag(added));
        headers.put("Location", "/api/subscribers/" + subscriber.id());
        return http.json(201, SubscriberView.of(added), headers);
    }

    private APIGatewayV2HTTPResponse change(APIGatewayV2HTTPEvent request) {
        isThere(request);
        JsonNode body = http.body(request);
        var by = new Edit(Caller.of(request).id(), clock.instant());
        var lifting = new LiftedMarks(trail, acts.besides(request, "resident.unmark", id(request)));
        var changed = subscribers.revise(id(request), by, before -> {
            Fields fields = Fields.of(body);
            Precondition.of(request, fields).check(before);
            SubscriberForm.Changed wanted = form.read(fields, seen(request, fields, before.value()));
            lifting.begin(wanted.lifted());
            Subscriber after = whole(request, before.value(), wanted.subscriber());
            keepWithin(request, after);
            return after;
        });
        lifting.end(clock.instant());
        Remit remit = Caller.of(request).remit(remits);
        return changed.map(after -> after.with(remit.seen(after.value())))
                .map(after -> http.json(200, SubscriberView.of(after), Precondition.tag(after)))
                .orElseThrow(KeepSubscriberFunction::unknown);
    }

    private APIGatewayV2HTTPResponse remove(APIGatewayV2HTTPEvent request) {
        isThere(request);
        var why = new Suppression(
                Suppression.Reason.ERASED, clock.instant(), Caller.of(request).id());
        subscribers.latest(id(request)).ifPresent(Precondition.of(request)::check);
        var _ = erasure.erase(id(request), why).orElseThrow(KeepSubscriberFunction::unknown);
        return http.empty(204);
    }

    /** Whoever is outside a client's limits is not there for it. */
    private void isThere(APIGatewayV2HTTPEvent request) {
        Caller caller = Caller.of(request);
        boolean outside = caller.isIntegrator()
                && subscribers
                        .find(id(request))
                        .filter(caller.remit(remits)::holds)
                        .isEmpty();
        if (outside) {
            throw unknown();
        }
    }

    /** What the caller changes: nobody is told what is wrong with places that are not there for them. */
    private Subscriber seen(APIGatewayV2HTTPEvent request, Fields fields, Subscriber before) {
        Remit remit = Caller.of(request).remit(remits);
        if (!remit.isWhole() && fields.says("places")) {
            throw beyond("/places", FIRST_ALONE);
        }
        return remit.seen(before);
    }

    /** With the places the caller does not see, but for one at which the resident lives now. */
    private Subscriber whole(APIGatewayV2HTTPEvent request, Subscriber before, Subscriber wanted) {
        if (Caller.of(request).remit(remits).isWhole()) {
            return wanted;
        }
        Subscriber after = wanted.change()
                .with(before.places())
                .at(wanted.postcode(), wanted.point())
                .done();
        if (OwnPlace.tooMany(after.groups(), after.places(), before)) {
            throw beyond("/groups", "are more than this client can put the resident into");
        }
        return after;
    }

    private void keepWithin(APIGatewayV2HTTPEvent request, Subscriber wanted) {
        if (!Caller.of(request).remit(remits).holds(wanted)) {
            throw beyond(
                    "",
                    "a resident must live in one of this client's areas, and be in one of its groups if it has any");
        }
    }

    private static RuntimeException beyond(String pointer, String detail) {
        return Limited.beyond(List.of(new Problem.Error(pointer, detail)));
    }

    private static String id(APIGatewayV2HTTPEvent request) {
        return Http.path(request, "id");
    }

    private static Problem.Exception unknown() {
        return new Problem.Exception(Problem.noSuch("resident"));
    }
}
