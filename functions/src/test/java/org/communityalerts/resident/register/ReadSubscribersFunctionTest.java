package org.communityalerts.resident.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.person.Lookups;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.PageToken;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.resident.Roll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks at residents' records, and how much of them. */
class ReadSubscribersFunctionTest {
    private static final Subscriber NEAR = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS, "farm-watch");
    private static final Subscriber FAR = Examples.resident(2, new Point(51.0, -3.1), Channel.EMAIL, "farm-watch");

    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryIntegrators integrators = new MemoryIntegrators();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Metrics.Name, Double> told = new HashMap<>();
    private final ReadSubscribersFunction function = new ReadSubscribersFunction(
            new Http(),
            subscribers,
            contacts,
            new FindSubscribers(subscribers, contacts, new Everybody()),
            new Remits(integrators, new MemoryProfiles(), new Targeting(PlacesFile.forceArea()), null),
            new Lookups(
                    (what, more) -> counts.merge(what, more, Integer::sum),
                    (channel, name, amount) -> told.put(name, amount)));

    @BeforeEach
    void two_are_on_record() {
        subscribers.add(NEAR);
        subscribers.add(FAR);
    }

    @Test
    void an_officer_says_whom_they_look_for_and_cannot_go_on_page_by_page() {
        assertThat(list("officer", null, null).getStatusCode()).isEqualTo(400);
        assertThat(list("officer", " re ", null).getStatusCode()).isEqualTo(400);
        assertThat(list("officer", "resident", "next").getStatusCode()).isEqualTo(400);

        var found = list("officer", "resident", null);
        assertThat(found.getStatusCode()).isEqualTo(200);
        assertThat(found.getBody()).contains(NEAR.id()).doesNotContain("nextToken");
        assertThat(list("administrator", null, null).getBody()).contains("nextToken");
    }

    @Test
    void a_list_is_without_addresses_until_one_is_opened() {
        assertThat(list("officer", "resident", null).getBody()).doesNotContain(NEAR.mobile(), FAR.email());
        assertThat(open("officer", NEAR.id()).getBody()).contains(NEAR.mobile());
    }

    @Test
    void who_opens_very_many_shows_in_a_figure_that_an_alarm_watches() {
        for (int i = 0; i < 61; i++) {
            open("officer", NEAR.id());
        }

        assertThat(told).containsEntry(Metrics.Name.OPENED_BY_ONE, 61.0);
    }

    @Test
    void a_resident_outside_an_integrators_limits_is_not_there_for_it() {
        integrators.keep(
                "client",
                "Control room",
                new Limits(Set.of(), List.of(new Area.Circle(Examples.PORTISHEAD, 5000)), 100, true, 60),
                null);

        assertThat(list("client", "resident", null).getBody())
                .contains(NEAR.id())
                .doesNotContain(FAR.id());
        assertThat(open("client", NEAR.id()).getStatusCode()).isEqualTo(200);
        assertThat(open("client", FAR.id()).getStatusCode()).isEqualTo(404);
    }

    @Test
    void an_integrator_with_limits_sees_the_first_of_a_residents_places_alone() {
        integrators.keep(
                "client",
                "Control room",
                new Limits(Set.of(), List.of(new Area.Circle(Examples.PORTISHEAD, 5000)), 100, true, 60),
                null);
        var field = new OwnPlace("Top field", null, new Spot(FAR.point(), Set.of(), null));
        subscribers.change(
                NEAR.id(),
                new Edit("officer", Examples.NOW),
                before -> before.change().with(List.of(field)).done());

        assertThat(open("client", NEAR.id()).getBody()).contains(NEAR.id()).doesNotContain("Top field");
        assertThat(open("officer", NEAR.id()).getBody()).contains("Top field");
    }

    private APIGatewayV2HTTPResponse list(String role, String words, String token) {
        var query = new HashMap<String, String>();
        if (words != null) {
            query.put("q", words);
        }
        var request = request(role);
        request.setQueryStringParameters(query);
        if (token != null) {
            query.put("nextToken", PageToken.sealed(request, token));
        }
        return function.apply(request);
    }

    private APIGatewayV2HTTPResponse open(String role, String id) {
        var request = request(role);
        request.setPathParameters(Map.of("id", id));
        return function.apply(request);
    }

    private static APIGatewayV2HTTPEvent request(String role) {
        Map<String, String> claims = role.equals("client")
                ? Map.of("sub", role, "client_id", role)
                : Map.of("sub", "somebody", "cognito:groups", "[" + role + "]");
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey("GET /api/subscribers")
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                                .withJwt(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                                        .builder()
                                        .withClaims(claims)
                                        .build())
                                .build())
                        .build())
                .build();
    }

    /** A register of everybody, one page of which is followed by another. */
    private final class Everybody implements Roll {
        @Override
        public Page named(String part, String from) {
            return new Page(from == null ? subscribers.findAll(List.of(NEAR.id(), FAR.id())) : List.of(), "next");
        }

        @Override
        public Page at(String district, String rest, String from) {
            return new Page(List.of(), null);
        }

        @Override
        public Page everybody(String from) {
            return new Page(List.of(NEAR, FAR), null);
        }
    }
}
