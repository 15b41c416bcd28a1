package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DoorTest {
    private final Http http = new Http();
    private final List<String> made = new ArrayList<>();
    private final Door door = new Door("ServeAdministration", http, this::useCase);

    @Test
    void a_request_goes_to_the_use_case_that_the_table_names_for_its_route() {
        assertThat(door.apply(request("PUT /api/settings")).getBody()).isEqualTo("KeepSettings");
        assertThat(door.apply(request("GET /api/audit")).getBody()).isEqualTo("ReadAudit");
        assertThat(made).containsExactly("KeepSettings", "ReadAudit");
    }

    @Test
    void another_doors_route_and_one_that_is_nowhere_are_not_served() {
        assertThat(door.apply(request("POST /api/alerts")).getStatusCode()).isEqualTo(404);
        assertThat(door.apply(request("GET /api/new")).getStatusCode()).isEqualTo(404);
        assertThat(made).isEmpty();
    }

    @Test
    void all_that_it_leads_to_is_made_once_before_a_snapshot() {
        door.prepare();
        assertThat(made)
                .containsExactlyInAnyOrder(
                        "KeepGroup", "ReadAudit", "KeepSettings", "KeepWatch", "KeepProfile", "KeepIntegrator");
    }

    private Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> useCase(String name) {
        made.add(name);
        return request -> Http.text(200, "text/plain", name);
    }

    private static APIGatewayV2HTTPEvent request(String route) {
        var request = new APIGatewayV2HTTPEvent();
        request.setRouteKey(route);
        return request;
    }
}
