package org.communityalerts.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresPageTest {
    @TempDir
    private Path folder;

    @Test
    void a_benchmark_that_is_run_alone_takes_the_place_of_its_own_figures_and_leaves_the_others() throws IOException {
        write("SendBench", "texts a second | 100 | ≥ 90", "seconds | 7 | ≤ 9");
        write("PaceBench", "pace | 1.03 | ≤ 1.05");
        write("SendBench", "texts a second | 200 | ≥ 90");

        assertThat(page())
                .contains("| texts a second | 200 | ≥ 90 | SendBench | ", "| pace | 1.03 | ≤ 1.05 | PaceBench | ")
                .doesNotContain("| 100 |", "seconds");
    }

    @Test
    void what_is_written_by_hand_below_the_table_stays() throws IOException {
        write("SendBench", "texts a second | 100 | ≥ 90");
        Files.writeString(file(), page() + "\n## What remains\n\n- much\n");

        write("SendBench", "texts a second | 200 | ≥ 90");

        assertThat(page()).contains("| 200 |").endsWith("|\n\n## What remains\n\n- much\n");
    }

    @Test
    void figures_of_another_machine_are_not_kept_beside_these() throws IOException {
        write("SendBench", "texts a second | 100 | ≥ 90");
        Files.writeString(file(), page().replace("On Java", "On a larger machine with Java"));

        write("PaceBench", "pace | 1.03 | ≤ 1.05");

        assertThat(page()).contains("PaceBench").doesNotContain("SendBench");
    }

    private void write(String benchmark, String... figures) throws IOException {
        var page = FiguresPage.read(file());
        page.put(benchmark, List.of(figures), "0 min 01 s");
        page.write();
    }

    private String page() throws IOException {
        return Files.readString(file());
    }

    private Path file() {
        return folder.resolve("figures.md");
    }
}
