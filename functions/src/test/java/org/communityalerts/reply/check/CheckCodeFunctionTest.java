package org.communityalerts.reply.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.time.Duration;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.edge.Http;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryCodes;
import org.junit.jupiter.api.Test;

class CheckCodeFunctionTest {
    private static final String CODE = "7KQ2M";

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final CheckCodeFunction function = new CheckCodeFunction(
            new Http(),
            new CheckCode(alerts.incidents, alerts, () -> Examples.NOW.plusSeconds(60)),
            new MemoryCodes(),
            () -> Examples.NOW);

    @Test
    void a_code_of_ours_says_what_was_sent_and_when_however_it_is_typed() {
        accept(true, false);

        assertThat(check(" 7kq2m ")).contains("\"ours\":true", "Loose horse", "2026-11-24T12:00:00Z");
    }

    @Test
    void a_code_that_is_not_ours_says_no() {
        accept(true, false);

        assertThat(check("7KQ2N")).contains("\"ours\":false", "\"sent\":[]");
    }

    @Test
    void what_was_not_for_everybody_is_said_to_be_ours_and_no_word_of_it() {
        accept(false, false);

        assertThat(check(CODE)).contains("\"ours\":true").doesNotContain("horse");
    }

    @Test
    void what_was_withdrawn_is_said_to_be_and_an_exercise_went_to_nobody() {
        accept(true, false);
        alerts.stop("alert-1", new Stop("officer", null, Examples.NOW));

        assertThat(check(CODE)).contains("\"withdrawn\":true").doesNotContain("horse");
    }

    @Test
    void an_exercise_was_sent_to_nobody() {
        accept(true, true);

        assertThat(check(CODE)).contains("\"ours\":false");
    }

    @Test
    void codes_cannot_be_tried_one_after_the_other() {
        for (int i = 0; i < 60; i++) {
            assertThat(check("22222")).contains("\"ours\":false");
        }
        assertThat(check(CODE)).contains("Too many requests");
    }

    @Test
    void what_still_waits_for_approval_was_sent_to_nobody() {
        accept(true, false, 0);

        assertThat(check(CODE)).contains("\"ours\":false");
    }

    @Test
    void what_is_asked_besides_and_a_code_that_is_missing_or_too_long_are_named() {
        assertThat(ask("{\"code\":\"7KQ2M\",\"number\":\"07700900123\"}")).contains("\"pointer\":\"/number\"");
        assertThat(ask("{}")).contains("\"pointer\":\"/code\"");
        assertThat(check("7".repeat(21))).contains("\"pointer\":\"/code\"");
    }

    private void accept(boolean listed, boolean training) {
        accept(listed, training, 1);
    }

    private void accept(boolean listed, boolean training, int slices) {
        alerts.accept(
                new Alert(
                                "alert-1",
                                new Content("Loose horse", "A horse.", null, null, null),
                                Examples.everywhere().audience(),
                                Set.of(),
                                Severity.MODERATE,
                                listed,
                                training,
                                null,
                                "officer",
                                Examples.NOW,
                                Examples.NOW.plus(Duration.ofHours(1)))
                        .about(new InIncident("incident-1", CODE, Step.FIRST)),
                null,
                null);
        alerts.planned("alert-1", slices);
    }

    private String check(String code) {
        return ask("{\"code\":\"" + code + "\"}");
    }

    private String ask(String body) {
        var context = new APIGatewayV2HTTPEvent.RequestContext();
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod("POST");
        http.setSourceIp("192.0.2.1");
        context.setHttp(http);
        return function.apply(APIGatewayV2HTTPEvent.builder()
                        .withRouteKey("POST /api/public/check")
                        .withRawPath("/api/public/check")
                        .withRequestContext(context)
                        .withBody(body)
                        .build())
                .getBody();
    }
}
