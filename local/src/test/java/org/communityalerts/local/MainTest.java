package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.communityalerts.domain.Here;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code make run} starts, in a process of its own. */
class MainTest {
    @TempDir
    private Path folder;

    @Test
    void a_taken_port_is_one_clear_line() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process =
                    start(RunningPlatform.PROJECT, taken.getLocalPort()).process();

            List<String> said = process.inputReader().lines().toList();

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(said)
                    .containsExactly("port " + taken.getLocalPort()
                            + " is taken: stop what uses it, or choose another with PORT=8081 make run");
        }
    }

    @Test
    void what_the_template_has_and_one_machine_cannot_serve_is_named_and_nothing_starts() throws Exception {
        String template = Files.readString(RunningPlatform.PROJECT.resolve("template.yaml"));
        Files.copy(RunningPlatform.PROJECT.resolve("data.yaml"), folder.resolve("data.yaml"));
        Files.writeString(
                folder.resolve("template.yaml"),
                template.replaceFirst("(?m)^( +)VisibilityTimeout: ", "$1FifoQueue: true\n$1VisibilityTimeout: "));

        Process process = start(folder, 0).process();

        List<String> said = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).containsExactly("template.yaml: AlertsQueue, FifoQueue: is not served on one machine");
    }

    @Test
    void sigterm_stops_it_cleanly_and_what_it_kept_is_there_the_next_time() throws Exception {
        PlatformProcess first = start(RunningPlatform.PROJECT, 0);
        String id = Api.as(first.url(), "officer")
                .post(
                        "/api/alerts",
                        Map.of(
                                "title", "Loose horse",
                                "text", "A horse.",
                                "audience",
                                        Map.of("groups", List.of("farm-watch"), "area", Map.of("everywhere", true))))
                .body()
                .path("id")
                .asString();
        first.process().destroy();
        assertThat(first.process().waitFor(2, TimeUnit.MINUTES)).isTrue();

        try (var second = start(RunningPlatform.PROJECT, 0)) {
            assertThat(Api.as(second.url(), "officer").get("/api/alerts/" + id).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void
            a_newcomer_finds_five_days_alerts_in_each_state_that_a_person_brings_about_with_replies_a_template_and_a_draft()
                    throws Exception {
        try (var platform = start(RunningPlatform.PROJECT, 0, "yes")) {
            String url = platform.url();
            Api officer = Api.as(url, "officer");

            assertThat(platform.says("demo alerts, replies, a template and a draft"))
                    .isTrue();

            patiently()
                    .until(() -> states(officer)
                            .containsAll(List.of(
                                    "finished",
                                    "stopped",
                                    "rejected",
                                    "returned",
                                    "withdrawn",
                                    "scheduled",
                                    "waiting")));
            assertThat(days(officer.get("/api/alerts").body().path("alerts"), "createdAt"))
                    .hasSize(5);
            Api administrator = Api.as(url, "administrator");
            patiently()
                    .until(
                            () -> days(administrator.get("/api/audit").body().path("entries"), "at"),
                            of -> of.size() == 5);
            assertThat(officer.get("/api/templates").body().path("templates")).hasSize(1);
            patiently()
                    .until(() -> !officer.get("/api/conversations")
                            .body()
                            .path("conversations")
                            .isEmpty());
        }
    }

    private static Set<LocalDate> days(JsonNode rows, String field) {
        return rows.valueStream()
                .map(row -> Instant.parse(row.path(field).asString()))
                .map(at -> LocalDate.ofInstant(at, Here.ZONE))
                .collect(Collectors.toSet());
    }

    private static List<String> states(Api officer) {
        return officer.get("/api/alerts")
                .body()
                .path("alerts")
                .valueStream()
                .map(alert -> officer.get("/api/alerts/" + alert.path("id").asString()))
                .map(alert -> alert.body().path("status").asString())
                .toList();
    }

    private PlatformProcess start(Path project, int port) throws IOException {
        return start(project, port, "no");
    }

    private PlatformProcess start(Path project, int port, String demo) throws IOException {
        return new PlatformProcess(
                project,
                Map.of(
                        "DEMO",
                        demo,
                        "PORT",
                        Integer.toString(port),
                        "DATA_DIR",
                        folder.resolve("kept").toString()));
    }
}
