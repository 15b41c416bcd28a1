package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.memory.MemoryIntegrators;
import org.junit.jupiter.api.Test;

class IntegratorGateTest {
    private final MemoryIntegrators integrators = new MemoryIntegrators();
    private Optional<Duration> wait = Optional.empty();
    private final Http http = new Http(new IntegratorGate(integrators, (client, aMinute) -> wait, Gate.OPEN));
    private int calls;

    @Test
    void a_client_that_nobody_let_in_may_do_nothing() {
        assertThat(call("GET /api/alerts", "client").getStatusCode()).isEqualTo(403);
        assertThat(calls).isZero();
    }

    @Test
    void one_that_was_let_in_passes() {
        letIn();
        assertThat(call("GET /api/alerts", "client").getStatusCode()).isEqualTo(200);
    }

    @Test
    void one_that_calls_too_often_is_told_how_long_to_wait() {
        letIn();
        wait = Optional.of(Duration.ofMillis(12_001));

        var answer = call("GET /api/alerts", "client");

        assertThat(answer.getStatusCode()).isEqualTo(429);
        assertThat(answer.getHeaders()).containsEntry("Retry-After", "13");
        assertThat(answer.getBody()).contains("60 times a minute");
        assertThat(calls).isZero();
    }

    @Test
    void a_person_and_a_route_that_no_scope_opens_pass_by() {
        wait = Optional.of(Duration.ofSeconds(1));
        assertThat(call("GET /api/alerts", null).getStatusCode()).isEqualTo(200);
        assertThat(call("GET /api/settings", "client").getStatusCode()).isEqualTo(200);
    }

    private void letIn() {
        integrators.keep(
                "client", "A client", new Limits(Set.of(), List.of(new Area.Everywhere()), 10, true, 60), null);
    }

    private APIGatewayV2HTTPResponse call(String route, String client) {
        Map<String, String> claims =
                client == null ? Map.of("sub", "person") : Map.of("sub", client, "client_id", client);
        var jwt = APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                .builder()
                .withClaims(claims)
                .build();
        var request = APIGatewayV2HTTPEvent.builder()
                .withRouteKey(route)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                                .withJwt(jwt)
                                .build())
                        .build())
                .build();
        return http.answer(request, r -> {
            calls++;
            return http.json(200, Map.of(), Map.of());
        });
    }
}
