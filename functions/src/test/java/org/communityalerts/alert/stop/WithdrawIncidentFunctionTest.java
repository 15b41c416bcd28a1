package org.communityalerts.alert.stop;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.memory.MemoryQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawIncidentFunctionTest {
    private final Alert alert = Examples.everywhere().about(new InIncident("i1", "K7QF2", Step.FIRST));
    private final MemoryIntegrators integrators = new MemoryIntegrators();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final WithdrawIncidentFunction function = new WithdrawIncidentFunction(
            new Http(),
            new WithdrawIncident(alerts, alerts.incidents, new MemoryQueue<>(), () -> Examples.NOW),
            new Remits(integrators, new MemoryProfiles(), new Targeting(PlacesFile.forceArea()), null));

    @BeforeEach
    void an_officers_alert_opened_it() {
        alerts.accept(alert, null, null);
    }

    @Test
    void who_opened_it_takes_it_back_with_or_without_a_reason() {
        var answer = withdraw("i1", alert.createdBy(), "{\"reason\":\"found\"}");

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(Json.mapper().readTree(answer.getBody()).path("id").asString())
                .isEqualTo("i1");
        assertThat(answer.getBody()).contains("\"state\":\"withdrawn\"");
        assertThat(withdraw("i1", alert.createdBy(), null).getStatusCode()).isEqualTo(202);
    }

    @Test
    void anothers_is_for_a_supervisor_to_take_back() {
        var answer = withdraw("i1", "somebody else", null);

        assertThat(answer.getStatusCode()).isEqualTo(403);
        assertThat(answer.getBody()).contains("a supervisor may withdraw it");
        assertThat(alerts.incidents.find("i1").orElseThrow().state()).isEqualTo(Incident.State.OPEN);
    }

    @Test
    void what_somebody_with_limits_may_not_see_is_no_more_there_to_take_back_than_to_read() {
        Outsiders.areRefused(integrators, this::withdraw);
    }

    @Test
    void an_incident_nobody_knows_is_not_found() {
        var answer = withdraw("i2", alert.createdBy(), null);

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getBody()).contains("There is no incident of that id.");
    }

    private APIGatewayV2HTTPResponse withdraw(String id, String who, String body) {
        return function.apply(Requests.by(who, "POST /api/incidents/{id}/withdraw", id, body));
    }

    private APIGatewayV2HTTPResponse withdraw(Map<String, String> claims) {
        return function.apply(Requests.by(claims, "POST /api/incidents/{id}/withdraw", "i1", null, Map.of()));
    }
}
