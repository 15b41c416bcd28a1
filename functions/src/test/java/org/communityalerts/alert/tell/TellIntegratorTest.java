package org.communityalerts.alert.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.outside.aws.secrets.DerivedSignatures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TellIntegratorTest {
    private static final Alert ALERT = Examples.everywhere();
    private static final News FINISHED = News.finished(ALERT.id(), Examples.NOW);
    private static final News REPLIED = new News("SM1", News.Kind.REPLY_RECEIVED, ALERT.id(), "SM1", Examples.NOW);

    private final JsonMapper json = Json.mapper();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryIntegrators integrators = new MemoryIntegrators();
    private final DerivedSignatures signatures = new DerivedSignatures(() -> "secret");
    private final List<String> posted = new ArrayList<>();
    private final List<String> signed = new ArrayList<>();
    private int answer = 200;
    private Instant now = Examples.NOW.plusSeconds(60);
    private final TellIntegrator useCase = new TellIntegrator(
            alerts,
            integrators,
            signatures,
            (url, headers, body) -> {
                posted.add(url + " " + body);
                signed.add(headers.get(TellIntegrator.SIGNATURE));
                return answer;
            },
            json::writeValueAsString,
            () -> now);

    @BeforeEach
    void an_alert_that_an_integrator_issued() {
        alerts.accept(ALERT, new CallerKey("officer", "key"), "fingerprint");
        hook(News.Kind.ALERT_FINISHED, News.Kind.REPLY_RECEIVED);
        integrators.rekey(ALERT.createdBy(), Examples.NOW);
    }

    @Test
    void whoever_issued_an_alert_is_told_that_it_is_over_and_how() {
        over();

        useCase.tell(FINISHED);

        assertThat(posted)
                .containsExactly("https://partner.example.org/told {\"id\":\"" + ALERT.id()
                        + "-finished\",\"type\":\"alert.finished\",\"alertId\":\"" + ALERT.id()
                        + "\",\"status\":\"finished\",\"at\":\"2026-11-24T12:00:00Z\"}");
    }

    @Test
    void each_status_that_can_be_told_is_in_what_integrators_read() throws IOException {
        String told = Arrays.stream(AlertState.values())
                .filter(state -> !state.sends() && !state.canBeWithdrawn())
                .map(AlertState::word)
                .sorted()
                .collect(Collectors.joining(" "));

        String page = Files.readString(Path.of("../docs/integrators.md"));
        String named = page.substring(page.indexOf("`status` is "), page.indexOf("; it is told within"));

        assertThat(Stream.of(named.substring("`status` is ".length()).split(", | or "))
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(told);
    }

    @Test
    void of_a_reply_only_its_id_is_told() {
        useCase.tell(REPLIED);

        assertThat(posted.getFirst())
                .endsWith("{\"id\":\"SM1\",\"type\":\"reply.received\",\"alertId\":\"" + ALERT.id()
                        + "\",\"replyId\":\"SM1\",\"at\":\"2026-11-24T12:00:00Z\"}");
    }

    @Test
    void what_it_did_not_ask_for_is_not_told_and_nobody_else_is() {
        hook(News.Kind.ALERT_FINISHED);
        useCase.tell(REPLIED);
        integrators.remove(ALERT.createdBy());
        over();
        useCase.tell(FINISHED);

        assertThat(posted).isEmpty();
    }

    @Test
    void nothing_goes_out_unsigned() {
        integrators.remove(ALERT.createdBy());
        hook(News.Kind.REPLY_RECEIVED);
        useCase.tell(REPLIED);
        assertThat(posted).isEmpty();
    }

    @Test
    void what_is_not_taken_or_not_over_yet_is_told_again() {
        assertThatThrownBy(() -> useCase.tell(FINISHED)).hasMessage("told before it was done");
        for (int refused : new int[] {301, 404, 410, 500}) {
            answer = refused;
            assertThatThrownBy(() -> useCase.tell(REPLIED)).hasMessage("HTTP " + refused);
        }
    }

    @Test
    void a_new_key_signs_at_once_and_the_one_before_beside_it_for_a_day() {
        String old = key();
        useCase.tell(REPLIED);
        assertThat(signed.getLast()).matches("t=\\d+,v1=[0-9a-f]{64}");

        integrators.rekey(ALERT.createdBy(), now);
        useCase.tell(REPLIED);
        assertThat(key()).isNotEqualTo(old);
        assertThat(signed.getLast()).matches("t=\\d+,v1=[0-9a-f]{64},v1=[0-9a-f]{64}");

        now = now.plus(Duration.ofHours(24));
        useCase.tell(REPLIED);
        assertThat(signed.getLast()).matches("t=\\d+,v1=[0-9a-f]{64}");
    }

    @Test
    void a_failure_is_put_off_three_times_as_long_each_time_up_to_an_hour() {
        answer = 500;
        var delays = new ArrayList<Duration>();
        var function = new TellIntegratorFunction(json, useCase, (receipt, delay) -> delays.add(delay));

        for (int received = 1; received <= 8; received++) {
            assertThat(function.apply(message(received)).getBatchItemFailures()).hasSize(1);
        }

        assertThat(delays)
                .extracting(Duration::toSeconds)
                .containsExactly(5L, 15L, 45L, 135L, 405L, 1215L, 3600L, 3600L);
    }

    private SQSEvent message(int received) {
        var message = new SQSEvent.SQSMessage();
        message.setMessageId("message");
        message.setReceiptHandle("receipt");
        message.setBody(json.writeValueAsString(REPLIED));
        message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(received)));
        var event = new SQSEvent();
        event.setRecords(List.of(message));
        return event;
    }

    private String key() {
        return signatures.key(integrators.find(ALERT.createdBy()).orElseThrow());
    }

    private void over() {
        alerts.move(ALERT.id(), AlertState.ACCEPTED, AlertState.FINISHED);
    }

    private void hook(News.Kind... kinds) {
        var limits = new Limits(Set.of(), List.of(new Area.Everywhere()), 10, false, 60);
        integrators.keep(
                ALERT.createdBy(), "A partner", limits, new Hook("https://partner.example.org/told", Set.of(kinds)));
    }
}
