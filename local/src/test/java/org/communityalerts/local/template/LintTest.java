package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** AWS's own reading of the templates: cfn-lint, which turns SAM into CloudFormation first, where it is installed. */
class LintTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void cfn_lint_and_the_sam_translator_find_nothing_wrong_with_the_templates() throws Exception {
        assumeTrue(installed(), "cfn-lint is not installed, so template.yaml was not linted: pip install cfn-lint");
        Process lint = new ProcessBuilder(
                        "cfn-lint", "data.yaml", "template.yaml", "alarms.yaml", "keep-alive.yaml", "waf.yaml")
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .start();
        String found = new String(lint.getInputStream().readAllBytes());
        assertThat(lint.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(found).isEmpty();
        assertThat(lint.exitValue()).isZero();
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("cfn-lint", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
