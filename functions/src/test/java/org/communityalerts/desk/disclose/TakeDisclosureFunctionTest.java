package org.communityalerts.desk.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.pack.GivenUp;
import org.communityalerts.craft.pack.PackFailures;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Disclosure.Subject;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemoryExports;
import org.communityalerts.memory.MemoryFiles;
import org.communityalerts.memory.MemoryQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeDisclosureFunctionTest {
    private static final String ASK = "POST /api/exports";
    private static final String FETCH = "GET /api/exports/{id}/file";
    private static final Map<String, String> SUPERVISOR = Map.of("sub", "sara", "cognito:groups", "[supervisor]");
    private static final Map<String, String> ADMINISTRATOR =
            Map.of("sub", "adele", "cognito:groups", "[administrator]");
    private static final String OF_ALERT = "{\"about\":{\"alert\":\"a1\"},\"reason\":\"The court asked.\"}";
    private static final String OF_RESIDENT = "{\"about\":{\"resident\":\"r1\"},\"reason\":\"They asked.\"}";

    private final MemoryExports exports = new MemoryExports();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final MemoryFiles files = new MemoryFiles();
    private final MemoryQueue<String> started = new MemoryQueue<>();
    private final TakeDisclosureFunction function = new TakeDisclosureFunction(
            new Http(),
            new DisclosureForm("a1"::equals, "r1"::equals),
            new GivenUp(
                    exports,
                    new PackFailures(exports, trail, () -> Examples.NOW, "serveResidents"),
                    () -> Examples.NOW),
            files,
            started,
            () -> "1",
            InstantSource.fixed(Examples.NOW));

    @Test
    void a_supervisor_is_answered_at_once_and_the_pack_is_made_behind_without_people() {
        APIGatewayV2HTTPResponse answer = ask(SUPERVISOR, OF_ALERT, Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(answer.getHeaders())
                .containsEntry("Location", "/api/exports/1")
                .containsEntry("Audit-alert", "a1");
        assertThat(started.drain()).containsExactly("1");
        assertThat(about()).isEqualTo(new Disclosure(Subject.ALERT, "a1", false, "The court asked."));
    }

    @Test
    void an_administrator_s_has_people() {
        ask(ADMINISTRATOR, OF_ALERT, Map.of());

        assertThat(about().people()).isTrue();
    }

    @Test
    void a_pack_about_a_resident_is_for_administrators_and_stands_on_the_audit_under_the_resident() {
        assertThat(ask(SUPERVISOR, OF_RESIDENT, Map.of()).getStatusCode()).isEqualTo(403);
        assertThat(started.drain()).isEmpty();

        assertThat(ask(ADMINISTRATOR, OF_RESIDENT, Map.of()).getHeaders()).containsEntry("Audit-shown", "r1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"about\":{\"alert\":\"a2\"},\"reason\":\"x\"}; /about/alert",
                "{\"about\":{\"resident\":\"r2\"},\"reason\":\"x\"}; /about/resident",
                "{\"about\":{\"alert\":\"a1\",\"resident\":\"r1\"},\"reason\":\"x\"}; /about",
                "{\"about\":{},\"reason\":\"x\"}; /about",
                "{\"about\":{\"alert\":\"a1\"}}; /reason",
                "{\"reason\":\"x\"}; /about",
                "{\"about\":{\"alert\":\"a1\"},\"reason\":\"x\",\"more\":1}; /more"
            })
    void what_cannot_be_disclosed_is_refused_with_its_field(String body, String field) {
        APIGatewayV2HTTPResponse answer = ask(ADMINISTRATOR, body, Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("\"" + field + "\"");
        assertThat(started.drain()).isEmpty();
    }

    @Test
    void the_same_request_under_the_same_key_is_the_same_pack_and_another_is_refused() {
        var key = Map.of("idempotency-key", "k1");
        String first = ask(ADMINISTRATOR, OF_ALERT, key).getHeaders().get("Location");

        assertThat(ask(ADMINISTRATOR, OF_ALERT, key).getHeaders()).containsEntry("Location", first);
        assertThat(ask(ADMINISTRATOR, OF_RESIDENT, key).getStatusCode()).isEqualTo(422);
        assertThat(ask(SUPERVISOR, OF_ALERT, key).getHeaders().get("Location")).isNotEqualTo(first);
    }

    @Test
    void it_is_fetched_when_it_is_made_and_each_time_is_on_the_audit() {
        ask(SUPERVISOR, OF_ALERT, Map.of());
        assertThat(fetch(SUPERVISOR).getStatusCode()).isEqualTo(409);

        finish();
        APIGatewayV2HTTPResponse answer = fetch(SUPERVISOR);
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("exports/1.zip?as=pack-alert-2026-11-24.zip");
        assertThat(answer.getHeaders()).containsEntry("Audit-alert", "a1");
    }

    @Test
    void nobody_fetches_what_another_asked_for_or_what_they_may_not_read_any_more() {
        ask(ADMINISTRATOR, OF_ALERT, Map.of());
        finish();

        assertThat(fetch(SUPERVISOR).getStatusCode()).isEqualTo(404);
        assertThat(fetch(Map.of("sub", "adele", "cognito:groups", "[supervisor]"))
                        .getStatusCode())
                .isEqualTo(403);
    }

    @Test
    void one_that_failed_or_whose_file_has_gone_is_not_had() {
        ask(SUPERVISOR, OF_ALERT, Map.of());
        Export running = exports.find("1").orElseThrow();
        exports.replace(running, running.in(Export.State.FINISHED));
        assertThat(fetch(SUPERVISOR).getStatusCode()).isEqualTo(404);

        exports.create(running.in(Export.State.FAILED));
        assertThat(fetch(SUPERVISOR).getStatusCode()).isEqualTo(409);
    }

    @Test
    void one_that_was_not_made_in_three_hours_has_failed_on_record_and_on_the_trail_once() {
        var about = new Disclosure(Subject.ALERT, "a1", false, "The court asked.");
        exports.create(Export.of(about, "1", "sara", Examples.NOW.minusSeconds(3 * 3600 + 1)));
        exports.create(Export.of(about, "2", "sara", Examples.NOW.minusSeconds(3 * 3600)));

        assertThat(fetch(SUPERVISOR).getBody()).contains("could not be made");
        assertThat(fetch(SUPERVISOR).getStatusCode()).isEqualTo(409);
        assertThat(exports.find("1").orElseThrow().state()).isEqualTo(Export.State.FAILED);
        assertThat(trail.entries)
                .extracting(entry -> entry.act().action(), entry -> entry.act().outcome())
                .containsExactly(tuple("pack.fail", Act.ASKED), tuple("pack.fail", "done"));
        assertThat(trail.entries).allMatch(entry -> entry.act().concerns().containsAll(Set.of("1", "a1")));
        assertThat(function.apply(Requests.by(SUPERVISOR, FETCH, "2", null, Map.of()))
                        .getBody())
                .contains("It is being made");
    }

    private APIGatewayV2HTTPResponse ask(Map<String, String> who, String body, Map<String, String> headers) {
        return function.apply(Requests.by(who, ASK, null, body, headers));
    }

    private APIGatewayV2HTTPResponse fetch(Map<String, String> who) {
        return function.apply(Requests.by(who, FETCH, "1", null, Map.of()));
    }

    private void finish() {
        Export running = exports.find("1").orElseThrow();
        exports.replace(running, running.in(Export.State.FINISHED));
        files.put("exports/1.zip", new byte[] {1});
    }

    private Disclosure about() {
        return exports.find("1").orElseThrow().about();
    }
}
