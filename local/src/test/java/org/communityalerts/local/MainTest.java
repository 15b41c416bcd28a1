package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make run} starts, in a process of its own. */
class MainTest {
    @TempDir
    private Path folder;

    @Test
    void a_taken_port_is_one_clear_line() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start(RunningPlatform.PROJECT, taken.getLocalPort());

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
        Files.writeString(
                folder.resolve("template.yaml"),
                template.replaceFirst(
                        "(?m)^ {6}VisibilityTimeout: 360", "      VisibilityTimeout: 360\n      FifoQueue: true"));

        Process process = start(folder, 0);

        List<String> said = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).containsExactly("template.yaml: AlertsQueue, FifoQueue: is not served on one machine");
    }

    @Test
    void sigterm_stops_it_cleanly_and_what_it_kept_is_there_the_next_time() throws Exception {
        Process first = start(RunningPlatform.PROJECT, 0);
        String id = Api.as(ready(first), "officer")
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
        first.destroy();
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();

        Process second = start(RunningPlatform.PROJECT, 0);
        try {
            assertThat(Api.as(ready(second), "officer").get("/api/alerts/" + id).status())
                    .isEqualTo(200);
        } finally {
            second.destroy();
            second.waitFor();
        }
    }

    private Process start(Path project, int port) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .directory(project.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("DATA_DIR", folder.resolve("kept").toString());
        return builder.start();
    }

    /** Where it says that it runs. */
    private static String ready(Process process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Community Alerts runs at ")) {
                return line.substring("Community Alerts runs at ".length()).strip();
            }
        }
        throw new IllegalStateException("it ended before it was ready");
    }
}
