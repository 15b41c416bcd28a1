package org.communityalerts.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Template;
import org.junit.jupiter.api.Test;

/**
 * Runs when all tests have: what the template grants or tells a function, and no test used, is too much, unless there is a
 * reason for it.
 */
class UnusedCheck {
    private static final Path REASONS = Path.of("src/test/resources/unused-grants.txt");

    @Test
    void every_grant_was_used_or_has_a_reason() throws IOException {
        Unused unused = Unused.of(template(), Used.in(Path.of(System.getenv("USED_FILE"))));
        List<String> reasons = reasons();

        assertThat(unused.without(reasons))
                .as("granted in the template and used in no test: take it out, or give a reason in " + REASONS)
                .isEmpty();
        assertThat(unused.idle(reasons)).as("reasons for what is not granted").isEmpty();
    }

    /** A line each: the grant, with wildcards, and after a colon and a blank the reason. */
    private static List<String> reasons() throws IOException {
        return Files.readAllLines(REASONS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(": ")))
                .toList();
    }

    private static Template template() throws IOException {
        Path project = RunningPlatform.PROJECT;
        var parameters = new PlatformConfig(project, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        return Template.read(project, parameters, new Names("http://127.0.0.1:3"));
    }
}
