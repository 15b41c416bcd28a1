package org.communityalerts.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryRemits;
import org.communityalerts.memory.MemoryResponses;
import org.communityalerts.memory.MemoryTallies;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadIncidentsFunctionTest {
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryResponses responses = new MemoryResponses();
    private final ReadIncidentsFunction function = new ReadIncidentsFunction(
            new Http(),
            alerts.incidents,
            alerts,
            tallies,
            responses,
            MemoryRemits.ofNobody(),
            "https://alerts.example.org");

    @Test
    void an_incident_is_its_alerts_in_order_with_who_did_what_and_what_never_went_is_not_said_to_be_sent() {
        Alert first = alert(1, Step.FIRST);
        alerts.accept(first, null, null);
        alerts.planned(first.id(), 1);
        alerts.stop(first.id(), new Stop("sergeant", "wrong horse", Examples.NOW.plusSeconds(60)));
        Alert refused = alert(2, Step.UPDATE);
        var asked = new Approval("extreme", 9, BigDecimal.ONE, Examples.NOW.plus(Duration.ofHours(1)), null);
        alerts.accept(refused, asked, null, null);
        var no = new Approval.Decision("sergeant", Examples.NOW.plusSeconds(90), "spell it right", false);
        alerts.decide(refused.id(), asked.decided(no), AlertState.REJECTED);

        JsonNode incident = read(officer("GET /api/incidents/{id}", "incident"));

        assertThat(incident.path("state").asString()).isEqualTo("open");
        assertThat(incident.path("page").asString()).isEqualTo("https://alerts.example.org/a/K7QF2");
        assertThat(incident.path("alerts"))
                .extracting(alert -> alert.path("id").asString())
                .containsExactly(first.id(), refused.id());
        assertThat(incident.path("acts"))
                .extracting(act -> act.path("what").asString() + " "
                        + act.path("by").asString("") + " " + act.path("why").asString(""))
                .containsExactly(
                        "issued officer ",
                        "sent  ",
                        "issued officer ",
                        "stopped sergeant wrong horse",
                        "rejected sergeant spell it right");
        assertThat(incident.path("tally").isEmpty()).isTrue();
        assertThat(incident.path("counts").path("delivered").asInt(-1)).isZero();
    }

    @Test
    void its_public_page_is_none_of_its_messages() {
        Alert alert = alert(1, Step.FIRST);
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);
        tallies.add(Seats.of(alert.id(), Channel.SMS, "texts", DeliveryStatus.SENT, Set.of(0, 1)));
        tallies.add(Seats.of(alert.id(), Channel.WEB, "page", DeliveryStatus.SENT, Set.of(0)));

        assertThat(read(officer("GET /api/incidents/{id}", "incident"))
                        .at("/counts/sent")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void that_an_incident_was_taken_back_is_an_entry_of_its_own_with_who_and_why_after_what_it_stopped() {
        Alert first = alert(1, Step.FIRST);
        alerts.accept(first, null, null);
        alerts.planned(first.id(), 1);
        var stop = new Stop("sergeant", "she is found", Examples.NOW.plusSeconds(60));
        alerts.incidents.withdraw("incident", stop);
        alerts.stop(first.id(), stop);

        JsonNode acts = read(officer("GET /api/incidents/{id}", "incident")).path("acts");

        assertThat(acts)
                .extracting(act ->
                        act.path("what").asString() + " " + act.path("alert").asString("the incident"))
                .containsExactly(
                        "issued " + first.id(),
                        "sent " + first.id(),
                        "stopped " + first.id(),
                        "withdrawn the incident");
        JsonNode last = acts.get(acts.size() - 1);
        assertThat(last.path("by").asString()).isEqualTo("sergeant");
        assertThat(last.path("why").asString()).isEqualTo("she is found");
        assertThat(last.path("at").asString()).isEqualTo(stop.at().toString());
    }

    @Test
    void incidents_are_listed_by_the_alert_that_opened_them() {
        alerts.accept(alert(1, Step.FIRST), null, null);
        alerts.accept(alert(2, Step.UPDATE), null, null);

        JsonNode list = read(officer("GET /api/incidents", null)).path("incidents");

        assertThat(list).singleElement().satisfies(one -> {
            assertThat(one.path("title").asString()).isEqualTo("Loose horse");
            assertThat(one.has("alerts")).isFalse();
        });
    }

    @Test
    void a_co_ordinator_is_told_no_sum_of_numbers_in_fives() {
        alerts.accept(alert(1, Step.FIRST), null, null);
        var claims = Map.of("sub", "officer", "cognito:groups", "[coordinator]");
        var request = Requests.by(claims, "GET /api/incidents/{id}", "incident", null, Map.of());

        JsonNode incident = read(function.apply(request));

        assertThat(incident.path("alerts")).hasSize(1);
        assertThat(incident.has("counts")).isFalse();
    }

    @Test
    void an_incident_outside_a_clients_limits_is_not_there_for_it() {
        alerts.accept(alert(1, Step.FIRST), null, null);
        var claims = Map.of("sub", "client", "client_id", "client");
        var request = Requests.by(claims, "GET /api/incidents/{id}", "incident", null, Map.of());

        assertThat(function.apply(request).getStatusCode()).isEqualTo(404);
        assertThat(officer("GET /api/incidents/{id}", "no-such").getStatusCode())
                .isEqualTo(404);
    }

    private static Alert alert(int number, Step step) {
        String id = "01234567-89ab-7def-8123-%012d".formatted(number);
        return Examples.alert(id, new Area.Everywhere(), Set.of(), Severity.MODERATE)
                .about(new InIncident("incident", "K7QF2", step));
    }

    private APIGatewayV2HTTPResponse officer(String route, String id) {
        return function.apply(Requests.by(Map.of("sub", "officer"), route, id, null, Map.of()));
    }

    private static JsonNode read(APIGatewayV2HTTPResponse answer) {
        assertThat(answer.getStatusCode()).isEqualTo(200);
        return Json.mapper().readTree(answer.getBody());
    }
}
