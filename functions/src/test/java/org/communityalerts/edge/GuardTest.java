package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAuditTrail;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GuardTest {
    private final JsonMapper json = Json.mapper();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final Http http = new Http(
            new Guard(trail, new Acts(json, text -> "key of " + text, () -> Examples.NOW), () -> Examples.NOW));
    private int calls;

    @Test
    void an_act_is_on_the_trail_before_it_is_done_and_its_outcome_after() {
        var answer = http.answer(request("POST /api/alerts/{id}/stop", "supervisor", "{\"reason\":\"over\"}"), r -> {
            assertThat(trail.entries).hasSize(1);
            return http.json(202, Map.of(), Map.of());
        });

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(trail.entries)
                .extracting(entry -> entry.act().outcome() + " " + entry.act().reason())
                .containsExactly("asked null", "202 over");
    }

    @Test
    void what_cannot_be_recorded_is_not_done() {
        trail.broken = true;

        var answer = http.answer(request("POST /api/alerts/{id}/stop", "officer", null), this::done);

        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(calls).isZero();
    }

    @Test
    void who_may_not_is_told_what_is_needed_and_stands_on_the_trail() {
        var answer = http.answer(request("POST /api/alerts/{id}/approve", "officer", null), this::done);

        assertThat(answer.getStatusCode()).isEqualTo(403);
        assertThat(answer.getBody()).contains("This needs the role of supervisor.");
        assertThat(trail.entries).extracting(entry -> entry.act().outcome()).containsExactly("403");
        assertThat(calls).isZero();
    }

    @Test
    void a_route_nobody_thought_of_is_closed() {
        assertThat(http.answer(request("GET /api/new", "administrator", null), this::done)
                        .getStatusCode())
                .isEqualTo(403);
    }

    @Test
    void what_was_made_is_named_by_the_outcome() {
        http.answer(
                request("POST /api/alerts", "officer", null),
                r -> http.json(202, Map.of(), Map.of("Location", "/api/alerts/made")));

        assertThat(trail.entries.getLast().act().target()).isEqualTo("made");
    }

    @Test
    void a_token_that_only_says_who_somebody_is_opens_nothing() {
        var event = request("GET /api/alerts", "officer", null);
        event.getRequestContext()
                .getAuthorizer()
                .getJwt()
                .setClaims(Map.of("sub", "somebody", "cognito:groups", "[officer]", "token_use", "id"));

        assertThat(http.answer(event, this::done).getStatusCode()).isEqualTo(401);
        assertThat(calls).isZero();
    }

    @Test
    void what_a_refused_request_said_is_not_kept() {
        var words = "{\"reason\":\"Jane Doe of 07700 900123 is hurt\"}";
        http.answer(request("POST /api/alerts/{id}/approve", "officer", words), this::done);
        http.answer(request("POST /api/alerts/{id}/stop", "officer", words), r -> {
            throw new Problem.Exception(Problem.unprocessable(List.of()));
        });
        http.answer(request("POST /api/alerts/{id}/stop", "officer", words), r -> {
            throw new IllegalStateException();
        });
        var asked = request("GET /api/subscribers/{id}", "officer", null);
        asked.setPathParameters(Map.of("id", "07700900123"));
        http.answer(asked, r -> {
            throw new Problem.Exception(Problem.notFound("nobody"));
        });

        assertThat(trail.entries).hasSize(7);
        assertThat(trail.entries.toString()).doesNotContain("Jane", "900123");
    }

    @Test
    void who_was_looked_for_is_a_key_and_who_was_shown_is_on_the_trail_before_the_answer() {
        var asked = request("GET /api/subscribers", "officer", null);
        asked.setQueryStringParameters(Map.of("q", " Jane Doe"));

        var answer =
                http.answer(asked, r -> http.json(200, Map.of(), Details.shown(List.of("resident-1", "resident-2"))));

        assertThat(trail.entries.getFirst().act().details()).isEqualTo(Map.of("sought", "key of sought jane doe"));
        assertThat(trail.entries.getLast().act().details()).containsEntry("shown", "resident-1 resident-2");
        assertThat(answer.getHeaders().toString()).doesNotContain("resident-1");
    }

    @Test
    void nobody_is_shown_whose_showing_cannot_be_recorded() {
        var answer = http.answer(request("GET /api/subscribers/{id}", "officer", null), r -> {
            trail.broken = true;
            return http.json(200, Map.of("name", "Jane Doe"), Map.of());
        });

        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(answer.getBody()).doesNotContain("Jane");
    }

    private APIGatewayV2HTTPResponse done(APIGatewayV2HTTPEvent request) {
        calls++;
        return http.json(200, Map.of(), Map.of());
    }

    private static APIGatewayV2HTTPEvent request(String route, String role, String body) {
        var jwt = APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                .builder()
                .withClaims(Map.of("sub", "somebody", "cognito:groups", "[" + role + "]"))
                .build();
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(route)
                .withBody(body)
                .withPathParameters(route.contains("{id}") ? Map.of("id", "it") : null)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withRequestId("request")
                        .withAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                                .withJwt(jwt)
                                .build())
                        .build())
                .build();
    }
}
