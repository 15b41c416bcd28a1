package org.communityalerts.alert.stop;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryProfiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawAlertFunctionTest {
    private final Alert alert = Examples.at(Examples.NOW.plus(Duration.ofHours(6)));
    private final MemoryIntegrators integrators = new MemoryIntegrators();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final WithdrawAlertFunction function = new WithdrawAlertFunction(
            new Http(),
            new WithdrawAlert(alerts, () -> Examples.NOW),
            new Remits(integrators, new MemoryProfiles(), new Targeting(PlacesFile.forceArea()), null));

    @BeforeEach
    void an_officers_alert_waits_for_its_time() {
        alerts.accept(alert, null, null);
    }

    @Test
    void who_issued_it_takes_it_back_and_says_why_if_they_like() {
        var answer = withdraw("officer", "{\"reason\":\"found\"}");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("\"status\":\"withdrawn\"");
        assertThat(alerts.find(alert.id()).orElseThrow().stop()).isEqualTo(new Stop("officer", "found", Examples.NOW));
        assertThat(alerts.move(alert.id(), AlertState.SCHEDULED, AlertState.ACCEPTED))
                .isFalse();
    }

    @Test
    void taking_it_back_again_changes_nothing() {
        withdraw("officer", null);

        assertThat(withdraw("officer", "{\"reason\":\"again\"}").getStatusCode())
                .isEqualTo(200);
        assertThat(alerts.find(alert.id()).orElseThrow().stop().reason()).isNull();
    }

    @Test
    void anothers_is_not_taken_back_whatever_ones_role() {
        assertThat(withdraw("sergeant", null).getStatusCode()).isEqualTo(403);
        assertThat(state()).isEqualTo(AlertState.SCHEDULED);
    }

    @Test
    void what_is_said_besides_and_a_reason_too_long_are_named_and_nothing_is_taken_back() {
        assertThat(withdraw("officer", "{\"why\":\"found\"}").getBody()).contains("\"pointer\":\"/why\"");
        assertThat(withdraw("officer", "{\"reason\":\"" + "x".repeat(2000) + "\"}")
                        .getBody())
                .contains("\"pointer\":\"/reason\"");
        assertThat(state()).isEqualTo(AlertState.SCHEDULED);
    }

    @Test
    void what_has_gone_is_to_be_stopped() {
        alerts.move(alert.id(), AlertState.SCHEDULED, AlertState.ACCEPTED);

        var answer = withdraw("officer", null);

        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody()).contains("This alert is accepted", "Stop it instead");
    }

    @Test
    void what_can_no_longer_be_stopped_is_not_said_to_be_stopped_instead() {
        alerts.move(alert.id(), AlertState.SCHEDULED, AlertState.LAPSED);

        var answer = withdraw("officer", null);

        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody())
                .contains("This alert is lapsed: nothing of it is left")
                .doesNotContain("top it");
    }

    @Test
    void the_others_of_its_series_are_withdrawn_with_it_where_that_is_asked_and_nobody_elses() {
        Alert other = like("other").at(alert.sendAt()).inSeries("first");
        Alert first = like("first").at(alert.sendAt()).inSeries("first");
        List.of(first, other).forEach(one -> alerts.accept(one, null, null));

        withdraw("first", "officer", "{\"reason\":\"over\"}");
        assertThat(state("other")).isEqualTo(AlertState.SCHEDULED);
        withdraw("first", "sergeant", "{\"series\":true}");
        assertThat(state("other")).isEqualTo(AlertState.SCHEDULED);

        withdraw("first", "officer", "{\"reason\":\"over\",\"series\":true}");

        assertThat(state("other")).isEqualTo(AlertState.WITHDRAWN);
        assertThat(state()).isEqualTo(AlertState.SCHEDULED);
    }

    @Test
    void those_of_a_series_that_have_not_gone_are_withdrawn_after_one_that_has() {
        Alert gone = like("gone").at(alert.sendAt()).inSeries("gone");
        Alert next = like("next").at(alert.sendAt()).inSeries("gone");
        List.of(gone, next).forEach(one -> alerts.accept(one, null, null));
        alerts.move("gone", AlertState.SCHEDULED, AlertState.ACCEPTED);

        var answer = withdraw("gone", "officer", "{\"series\":true}");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("\"status\":\"accepted\"");
        assertThat(state("next")).isEqualTo(AlertState.WITHDRAWN);
    }

    @Test
    void what_somebody_with_limits_may_not_see_is_no_more_there_to_take_back_than_to_read() {
        Outsiders.areRefused(integrators, this::withdraw);
    }

    @Test
    void an_alert_nobody_knows_is_not_found() {
        var request = Requests.by("officer", "POST /api/alerts/{id}/withdraw", "another", null);
        assertThat(function.apply(request).getStatusCode()).isEqualTo(404);
    }

    private static Alert like(String id) {
        return Examples.alert(id, new Area.Everywhere(), Set.of(), Severity.MODERATE);
    }

    private AlertState state() {
        return state(alert.id());
    }

    private AlertState state(String id) {
        return alerts.find(id).orElseThrow().state();
    }

    private APIGatewayV2HTTPResponse withdraw(String who, String body) {
        return withdraw(alert.id(), who, body);
    }

    private APIGatewayV2HTTPResponse withdraw(String id, String who, String body) {
        return function.apply(Requests.by(
                Map.of("sub", who, "cognito:groups", "[supervisor]"),
                "POST /api/alerts/{id}/withdraw",
                id,
                body,
                Map.of()));
    }

    private APIGatewayV2HTTPResponse withdraw(Map<String, String> claims) {
        return function.apply(Requests.by(claims, "POST /api/alerts/{id}/withdraw", alert.id(), null, Map.of()));
    }
}
