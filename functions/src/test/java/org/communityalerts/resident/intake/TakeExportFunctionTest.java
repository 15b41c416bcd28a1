package org.communityalerts.resident.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.Map;
import org.communityalerts.craft.pack.GivenUp;
import org.communityalerts.craft.pack.PackFailures;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemoryExports;
import org.communityalerts.memory.MemoryFiles;
import org.communityalerts.memory.MemoryQueue;
import org.junit.jupiter.api.Test;

class TakeExportFunctionTest {
    private static final String ASK = "GET /api/exports/subscribers";
    private static final String READ = "GET /api/exports/{id}";
    private static final Map<String, String> ONE = Map.of("sub", "one", "cognito:groups", "[administrator]");
    private static final Map<String, String> ANOTHER = Map.of("sub", "another", "cognito:groups", "[administrator]");
    private static final Disclosure PACK = new Disclosure(Disclosure.Subject.ALERT, "a1", false, "The court asked.");

    private final MemoryExports exports = new MemoryExports();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final MemoryQueue<String> started = new MemoryQueue<>();
    private final TakeExportFunction function = new TakeExportFunction(
            new Http(),
            new GivenUp(
                    exports,
                    new PackFailures(exports, trail, () -> Examples.NOW, "serveResidents"),
                    () -> Examples.NOW),
            new MemoryFiles(),
            started,
            () -> "1",
            InstantSource.fixed(Examples.NOW));

    @Test
    void whoever_asks_is_answered_at_once_and_the_file_is_written_behind() {
        APIGatewayV2HTTPResponse answer = function.apply(Requests.by("one", ASK, null, null));

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(answer.getHeaders()).containsEntry("Location", "/api/exports/1");
        assertThat(answer.getBody()).contains("\"status\":\"running\"");
        assertThat(started.drain()).containsExactly("1");
    }

    @Test
    void its_file_is_called_by_what_is_in_it_and_the_day() {
        function.apply(Requests.by("one", ASK, null, null));

        assertThat(read(ONE, "1").getBody()).contains("?as=residents-" + Here.day(Examples.NOW) + ".csv");
    }

    @Test
    void an_export_is_told_of_to_whoever_asked_for_it_alone() {
        function.apply(Requests.by("one", ASK, null, null));

        assertThat(read(ONE, "1").getStatusCode()).isEqualTo(200);
        assertThat(read(ANOTHER, "1").getStatusCode()).isEqualTo(404);
    }

    @Test
    void whoever_is_no_administrator_any_more_gets_no_export_but_hears_of_their_pack() {
        exports.create(Export.fresh("1", "one", Examples.NOW));
        exports.create(Export.of(PACK, "2", "one", Examples.NOW));
        var supervisor = Map.of("sub", "one", "cognito:groups", "[supervisor]");

        APIGatewayV2HTTPResponse refused = read(supervisor, "1");
        assertThat(refused.getStatusCode()).isEqualTo(403);
        assertThat(refused.getBody()).doesNotContain("downloadUrl");
        assertThat(read(supervisor, "2").getStatusCode()).isEqualTo(200);
    }

    @Test
    void one_that_failed_has_no_address() {
        function.apply(Requests.by("one", ASK, null, null));
        Export begun = exports.find("1").orElseThrow();
        exports.replace(begun, begun.in(Export.State.FAILED));

        assertThat(read(ONE, "1").getBody()).contains("failed").doesNotContain("downloadUrl");
    }

    @Test
    void a_pack_that_was_not_made_in_three_hours_has_failed_on_record_and_on_the_trail() {
        exports.create(Export.of(PACK, "1", "one", Examples.NOW.minusSeconds(3 * 3600 + 1)));

        assertThat(read(ONE, "1").getBody()).contains("\"failed\"");
        assertThat(exports.find("1").orElseThrow().state()).isEqualTo(Export.State.FAILED);
        assertThat(trail.entries).extracting(entry -> entry.act().outcome()).containsExactly("asked", "done");
    }

    private APIGatewayV2HTTPResponse read(Map<String, String> who, String id) {
        return function.apply(Requests.by(who, READ, id, null, Map.of()));
    }
}
