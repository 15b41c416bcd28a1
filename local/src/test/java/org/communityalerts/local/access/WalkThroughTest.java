package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What integrators are shown, run against the platform as it stands in the documents. */
class WalkThroughTest {
    private static final Path PROJECT = RunningPlatform.PROJECT;
    private static final Pattern SCRIPT = Pattern.compile("(?s)```bash\\n(.*?)```");

    private final String url = RunningPlatform.get().url();

    @TempDir
    Path folder;

    @Test
    void the_walk_through_runs_as_it_is_written() throws Exception {
        String page = Files.readString(PROJECT.resolve("docs/integrators.md"));
        String script =
                SCRIPT.matcher(page).results().map(match -> match.group(1)).collect(Collectors.joining("\n"));
        assertThat(script).contains("/api/alerts/$ID/stop");

        String said = run("bash", "-c", "set -e -o pipefail\nAPI=" + url + "\n" + script);

        assertThat(said).contains("\"needsApproval\":false").contains("\"title\":\"Road closed\"");
        assertThat(said).contains("\"status\":\"stopped\"");
    }

    @Test
    void the_example_in_java_compiles_and_issues_an_alert() throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String example = PROJECT.resolve("examples/java/IssueAlert.java").toString();

        String said = run(java, "-Xmx128m", example, url, "ControlRoomClient", "local-secret");

        assertThat(said.strip()).endsWith(" finished");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        String said = Files.readString(output);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0).as(said).isTrue();
        return said;
    }
}
