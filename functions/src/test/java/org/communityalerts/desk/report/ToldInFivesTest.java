package org.communityalerts.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a co-ordinator is told of how far an alert has come: numbers that no subtraction makes one of a few. */
class ToldInFivesTest {
    private static final Caller CO_ORDINATOR = new Caller("ann", Set.of("coordinator"), Set.of(), "pages");
    private static final Caller OFFICER = new Caller("officer", Set.of("officer"), Set.of(), "pages");

    @Test
    void numbers_are_multiples_of_five_and_neither_times_nor_the_cost_tell_more() {
        JsonNode told = told(CO_ORDINATOR, 23, 19);

        assertThat(told.at("/progress/recipients").asInt()).isEqualTo(20);
        assertThat(told.at("/progress/channels/sms/delivered").asInt()).isEqualTo(15);
        assertThat(told.at("/progress/channels/sms/failed").asInt()).isZero();
        assertThat(told.at("/approval/recipients").asInt()).isEqualTo(20);
        assertThat(told.path("approval").has("cost")).isFalse();
        assertThat(told.path("replies").asInt()).isEqualTo(5);
        assertThat(told.has("timeline")).isFalse();
        assertThat(told.at("/tally/0/count").asInt()).isEqualTo(5);
        assertThat(told.at("/tally/0/places/BS20").asInt()).isEqualTo(5);
    }

    @Test
    void an_officer_is_told_them_as_they_are() {
        JsonNode told = told(OFFICER, 23, 19);

        assertThat(told.at("/progress/recipients").asInt()).isEqualTo(23);
        assertThat(told.at("/progress/channels/sms/delivered").asInt()).isEqualTo(19);
        assertThat(told.at("/approval/cost").asDouble()).isEqualTo(0.92);
        assertThat(told.path("replies").asInt()).isEqualTo(7);
        assertThat(told.has("timeline")).isTrue();
        assertThat(told.at("/tally/0/places/BS20").asInt()).isEqualTo(6);
    }

    private static JsonNode told(Caller caller, int recipients, int delivered) {
        var counts = Map.of(
                Channel.SMS.word(),
                Map.of(
                        DeliveryStatus.DELIVERED.word(),
                        delivered,
                        DeliveryStatus.FAILED.word(),
                        recipients - delivered));
        var approval = new Approval("firstTen", recipients, new BigDecimal("0.92"), Examples.NOW, null);
        var view = new AlertView(
                AlertView.brief(record(), "https://alerts.example.org").issued(),
                "sending",
                ApprovalView.of(approval),
                null,
                new CountsView(recipients, null, counts),
                List.of(new PaceView(Examples.NOW, recipients, delivered)),
                7,
                List.of(new AnsweredView("Yes", 7, null, Map.of("sms", 7), Map.of("BS20", 6))));
        return Json.mapper().readTree(Json.mapper().writeValueAsString(view.toldTo(caller)));
    }

    private static AlertRecord record() {
        var alerts = new MemoryAlerts();
        alerts.accept(Examples.everywhere(), null, null);
        return alerts.find(Examples.everywhere().id()).orElseThrow();
    }
}
