package org.communityalerts.resident.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.person.Erasure;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Acts;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.ParticularsForm;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryFootprints;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryReplyFiles;
import org.communityalerts.memory.MemorySubscribers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeepSubscriberTest {
    private static final JsonMapper JSON = Json.mapper();
    private static final Subscriber ADA =
            Examples.resident(1, Examples.PORTISHEAD, Channel.SMS, "farm-watch", "horse-watch");
    private static final Map<String, String> CLIENT = Map.of("sub", "farm-net", "client_id", "farm-net");
    private static final String MARKED =
            "{\"unsafeContact\":true,\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\"}}";

    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryIntegrators integrators = new MemoryIntegrators();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final KeepSubscriberFunction function = new KeepSubscriberFunction(
            new Http(),
            new SubscriberForm(
                    ParticularsForm.ofAnybody(
                            new Screening(PlacesFile.forceArea(), () -> Examples.NOW),
                            new MemoryGroups("farm-watch", "horse-watch")),
                    () -> Examples.NOW),
            subscribers,
            new Erasure(subscribers, contacts, new MemoryFootprints(), new MemoryReplies(), new MemoryReplyFiles()),
            trail,
            new Acts(JSON, text -> text, () -> Examples.NOW),
            new Remits(integrators, new MemoryProfiles(), new Targeting(PlacesFile.forceArea()), null),
            () -> "new",
            () -> Examples.NOW);

    KeepSubscriberTest() {
        subscribers.add(ADA);
    }

    @Test
    void a_colleagues_save_wipes_no_mark_and_no_quiet_hours_that_it_does_not_speak_of() {
        assertThat(put(MARKED, Map.of()).getStatusCode()).isEqualTo(200);

        var saved = put("{\"name\":\"Ada Archer\",\"postcode\":\"BS20 8QJ\"}", Map.of());

        assertThat(saved.getStatusCode()).isEqualTo(200);
        assertThat(now().unsafe()).isTrue();
        assertThat(now().quietHours()).isNotNull();
        assertThat(now().mobile()).isEqualTo(ADA.mobile());
        assertThat(now().groups()).isEqualTo(Set.of("farm-watch", "horse-watch"));
        assertThat(now().name()).isEqualTo("Ada Archer");
    }

    @Test
    void a_form_loaded_before_a_colleagues_change_is_refused_with_who_and_when() {
        String read = tag(put("{\"language\":\"cy\"}", Map.of()));
        put(MARKED, Map.of("If-Match", read));

        var late = put("{\"unsafeContact\":false,\"reason\":\"x\"}", Map.of("If-Match", read));

        assertThat(late.getStatusCode()).isEqualTo(412);
        assertThat(late.getBody()).contains("officer-1", Examples.NOW.toString());
        assertThat(now().unsafe()).isTrue();
        assertThat(trail.entries).isEmpty();
    }

    @Test
    void the_mark_is_lifted_for_a_reason_alone_and_as_an_act_of_its_own() {
        put(MARKED, Map.of());

        var unsaid = put("{\"unsafeContact\":false}", Map.of());
        assertThat(unsaid.getStatusCode()).isEqualTo(422);
        assertThat(unsaid.getBody()).contains("/reason");
        assertThat(now().unsafe()).isTrue();
        assertThat(trail.entries).isEmpty();

        assertThat(put("{\"unsafeContact\":false,\"reason\":\"He moved out.\"}", Map.of())
                        .getStatusCode())
                .isEqualTo(200);
        assertThat(now().unsafe()).isFalse();
        assertThat(trail.entries)
                .extracting(entry -> entry.act().action() + " " + entry.act().target() + " "
                        + entry.act().reason() + " " + entry.act().outcome())
                .containsExactly(
                        "resident.unmark " + ADA.id() + " He moved out. asked",
                        "resident.unmark " + ADA.id() + " He moved out. 200");
    }

    @Test
    void nobody_agrees_in_the_future_but_a_clock_may_be_some_minutes_ahead() {
        var late = put(agreed(Examples.NOW.plusSeconds(301)), Map.of());
        assertThat(late.getStatusCode()).isEqualTo(422);
        assertThat(late.getBody()).contains("/consent/when", "must not be in the future");
        String whole = "{\"name\":\"Bob\",\"postcode\":\"BS20 8QJ\",\"mobile\":\"07700900002\","
                + agreed(Examples.NOW.plusSeconds(301)).substring(1);
        assertThat(call("POST", "", whole, Map.of()).getStatusCode()).isEqualTo(422);
        assertThat(now().consent()).isNull();

        assertThat(put(agreed(Examples.NOW.plusSeconds(300)), Map.of()).getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void what_was_kept_of_a_consent_before_its_time_was_looked_at_stops_no_other_change() {
        var consent = new Consent("alerts", Examples.NOW.plusSeconds(9000), "officer");
        subscribers.change(ADA.id(), Edit.ofResident(Examples.NOW), ada -> ada.agreeing(consent));

        assertThat(put(agreed(consent.when()), Map.of()).getStatusCode()).isEqualTo(200);
        assertThat(now().consent()).isEqualTo(consent);
    }

    private static String agreed(Instant when) {
        return "{\"consent\":{\"what\":\"alerts\",\"when\":\"%s\",\"how\":\"officer\"}}".formatted(when);
    }

    @Test
    void what_is_null_is_emptied() {
        put("{\"email\":\"ada@example.org\",\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\"}}", Map.of());

        put("{\"email\":null,\"groups\":null,\"quietHours\":null}", Map.of());

        assertThat(now().email()).isNull();
        assertThat(now().groups()).isEmpty();
        assertThat(now().quietHours()).isNull();
    }

    @Test
    void a_group_that_is_being_deleted_stops_no_other_change() {
        subscribers.add(Examples.resident(2, Examples.PORTISHEAD, Channel.SMS, "gone-watch"));

        var saved = call("PUT", "resident-00002", "{\"language\":\"cy\"}", Map.of());

        assertThat(saved.getStatusCode()).isEqualTo(200);
    }

    @Test
    void what_somebody_else_has_changed_is_not_erased_unseen() {
        String read = tag(put("{\"language\":\"cy\"}", Map.of()));
        put(MARKED, Map.of());

        assertThat(call("DELETE", ADA.id(), null, Map.of("If-Match", read)).getStatusCode())
                .isEqualTo(412);
        assertThat(subscribers.find(ADA.id())).isPresent();
    }

    @Test
    void a_client_with_limits_is_told_nothing_of_places_it_does_not_see_and_leaves_them() {
        var near = new Limits(Set.of(), List.of(new Area.Circle(Examples.PORTISHEAD, 5000)), 100, true, 60);
        integrators.keep("farm-net", "Farm net", near, null);
        var field = new OwnPlace("A|B", null, new Spot(new Point(51.4, -2.7), Set.of("gone-watch"), null));
        subscribers.change(
                ADA.id(),
                Edit.ofResident(Examples.NOW),
                ada -> ada.change().with(List.of(field)).done());

        assertThat(put(CLIENT, "{\"language\":\"cy\"}").getStatusCode()).isEqualTo(200);
        assertThat(now().language()).isEqualTo("cy");
        assertThat(now().places()).containsExactly(field);
        var said = put(CLIENT, "{\"places\":[]}");
        assertThat(said.getStatusCode()).isEqualTo(403);
        assertThat(said.getBody()).contains("/places");
        assertThat(now().places()).containsExactly(field);
    }

    private Subscriber now() {
        return subscribers.find(ADA.id()).orElseThrow();
    }

    private static String tag(APIGatewayV2HTTPResponse answer) {
        JsonNode body = JSON.readTree(answer.getBody());
        String tag = answer.getHeaders().get("ETag");
        assertThat(tag).isEqualTo("\"" + body.path("version").asString() + "\"");
        return tag;
    }

    private APIGatewayV2HTTPResponse put(String body, Map<String, String> headers) {
        return call("PUT", ADA.id(), body, headers);
    }

    private APIGatewayV2HTTPResponse put(Map<String, String> claims, String body) {
        return call("PUT", ADA.id(), body, Map.of(), claims);
    }

    private APIGatewayV2HTTPResponse call(String method, String id, String body, Map<String, String> headers) {
        return call(method, id, body, headers, Map.of("sub", "officer-1", "cognito:groups", "[officer]"));
    }

    private APIGatewayV2HTTPResponse call(
            String method, String id, String body, Map<String, String> headers, Map<String, String> claims) {
        var jwt = APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                .builder()
                .withClaims(claims)
                .withScopes(List.of())
                .build();
        return function.apply(APIGatewayV2HTTPEvent.builder()
                .withRouteKey(method + " /api/subscribers/{id}")
                .withPathParameters(Map.of("id", id))
                .withHeaders(headers)
                .withBody(body)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withRequestId("request-1")
                        .withHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                                .withMethod(method)
                                .build())
                        .withAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                                .withJwt(jwt)
                                .build())
                        .build())
                .build());
    }
}
