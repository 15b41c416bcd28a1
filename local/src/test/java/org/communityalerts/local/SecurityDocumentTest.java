package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is kept out: each by a test that is there. That it is there {@link DocumentsTest} holds. */
class SecurityDocumentTest {
    private static final Pattern TEST = Pattern.compile("`[A-Z]\\w*Test`");

    @Test
    void each_line_of_what_could_go_wrong_names_the_test_that_shows_it() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..").resolve("docs/security.md"));
        List<String> wrong =
                lines.subList(lines.indexOf("## What could go wrong"), lines.indexOf("## How it is tried"));

        assertThat(wrong.stream().filter(line -> line.startsWith("| ")).skip(2).toList())
                .hasSizeGreaterThan(30)
                .allSatisfy(line -> assertThat(lastCell(line)).containsPattern(TEST));
    }

    private static String lastCell(String line) {
        String[] cells = line.split(" \\| ");
        assertThat(cells).as(line).hasSize(4);
        return cells[3];
    }
}
