package org.communityalerts.alert.stop;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryTallies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StopAlertFunctionTest {
    private final Alert alert = Examples.byTextAlone();
    private final MemoryIntegrators integrators = new MemoryIntegrators();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryTallies tallies = new MemoryTallies();
    private final StopAlertFunction function = new StopAlertFunction(
            new Http(),
            new StopAlert(alerts, alerts.incidents, tallies, new MemoryQueue<>(), () -> Examples.NOW),
            new Remits(integrators, new MemoryProfiles(), new Targeting(PlacesFile.forceArea()), null));

    @BeforeEach
    void an_officers_alert_is_being_sent() {
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);
    }

    @Test
    void who_issued_it_stops_it_and_is_told_how_many_were_reached() {
        var recipients = List.of(
                new Recipient("a", "+447700900001", "en", null, 0), new Recipient("b", "+447700900002", "en", null, 1));
        var chunk = new Chunk(alert.id(), Channel.SMS, "x", 0, recipients);
        tallies.put(Tally.page(alert.id(), "page#000#", 2, List.of(chunk), "z", true));
        tallies.add(Seats.of(alert.id(), Channel.SMS, chunk.name(), DeliveryStatus.SENT, Set.of(0)));

        var answer = stop("officer", "", "{\"reason\":\"found\"}");

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(Json.mapper().readTree(answer.getBody()))
                .isEqualTo(Json.mapper()
                        .valueToTree(Map.of("id", alert.id(), "status", "stopped", "sent", 1, "unsent", 1)));
        assertThat(alerts.find(alert.id()).orElseThrow().stop().reason()).isEqualTo("found");
    }

    @Test
    void the_public_page_is_not_told_as_a_message_that_went() {
        tallies.put(Tally.web(alert.id(), Map.of(DeliveryStatus.SENT, 1)));

        JsonNode answer = Json.mapper().readTree(stop("officer", "", "{}").getBody());

        assertThat(answer.path("sent").asInt()).isZero();
        assertThat(answer.path("unsent").asInt()).isZero();
    }

    @Test
    void who_has_limits_is_told_of_few_no_more_than_that_they_are_few() {
        for (int people : List.of(4, 5)) {
            tallies.put(Tally.page(alert.id(), "page#000#", people, List.of(chunkOf(people)), "z", true));
            var answer = Json.mapper()
                    .readTree(stop("officer", "[coordinator]", "{}").getBody());

            assertThat(answer.path("fewerThanFive").asBoolean()).isEqualTo(people < 5);
            assertThat(answer.path("unsent").asInt()).isEqualTo(people);
            assertThat(answer.path("sent").asInt()).isEqualTo(people < 5 ? 4 : 0);
        }
    }

    private Chunk chunkOf(int people) {
        return new Chunk(
                alert.id(),
                Channel.SMS,
                "x",
                0,
                IntStream.range(0, people)
                        .mapToObj(seat -> new Recipient("r" + seat, "+44770090000" + seat, "en", null, seat))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{}"})
    void a_reason_may_be_left_out(String body) {
        assertThat(stop("officer", "", body).getStatusCode()).isEqualTo(202);
        assertThat(alerts.find(alert.id()).orElseThrow().stop().reason()).isNull();
    }

    @Test
    void a_request_without_a_body_gives_no_reason() {
        assertThat(stop("officer", "", null).getStatusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\":1}", "{\"why\":\"found\"}"})
    void what_is_no_reason_is_refused_and_stops_nothing(String body) {
        assertThat(stop("officer", "", body).getStatusCode()).isEqualTo(422);
        assertThat(state()).isEqualTo(AlertState.SENDING);
    }

    @Test
    void anothers_is_stopped_by_a_supervisor_alone() {
        var refused = stop("another", "[officer]", null);
        assertThat(refused.getStatusCode()).isEqualTo(403);
        assertThat(refused.getBody()).contains("only they or a supervisor");
        assertThat(state()).isEqualTo(AlertState.SENDING);

        assertThat(stop("another", "[supervisor]", null).getStatusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "LAPSED", "REJECTED"})
    void what_is_over_already_is_too_late_to_stop(AlertState over) {
        alerts.move(alert.id(), AlertState.SENDING, over);

        var answer = stop("officer", "", null);

        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody()).contains("This alert is " + over.word());
    }

    @Test
    void what_somebody_with_limits_may_not_see_is_no_more_there_to_stop_than_to_read() {
        Outsiders.areRefused(integrators, this::stop);
    }

    @Test
    void an_alert_nobody_knows_is_not_found() {
        var request = Requests.by("officer", "POST /api/alerts/{id}/stop", "another", null);
        assertThat(function.apply(request).getStatusCode()).isEqualTo(404);
    }

    private APIGatewayV2HTTPResponse stop(String who, String roles, String body) {
        return function.apply(Requests.by(
                Map.of("sub", who, "cognito:groups", roles), "POST /api/alerts/{id}/stop", alert.id(), body, Map.of()));
    }

    private AlertState state() {
        return alerts.find(alert.id()).orElseThrow().state();
    }

    private APIGatewayV2HTTPResponse stop(Map<String, String> claims) {
        return function.apply(Requests.by(claims, "POST /api/alerts/{id}/stop", alert.id(), null, Map.of()));
    }
}
