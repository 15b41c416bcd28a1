package org.communityalerts.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page of figures. What was measured before on the same machine stays until it is measured again, and so does what was
 * written by hand below the table.
 */
final class FiguresPage {
    private static final String HEADING = "\n## ";

    private final Path file;
    private final String machine;
    private final String below;
    private final Map<String, String> rows = new LinkedHashMap<>();

    private FiguresPage(Path file, String machine, String below) {
        this.file = file;
        this.machine = machine;
        this.below = below;
    }

    static FiguresPage read(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        int heading = text.indexOf(HEADING);
        String machine = Machine.shape();
        var page = new FiguresPage(file, machine, heading < 0 ? "" : text.substring(heading));
        if (text.contains("On " + machine)) {
            text.lines().filter(line -> line.startsWith("| ")).skip(2).forEach(page::keep);
        }
        return page;
    }

    private void keep(String row) {
        rows.merge(row.split(" \\| ")[3], row + "\n", String::concat);
    }

    /** Takes a benchmark's figures, in place of those it had before. */
    void put(String benchmark, List<String> figures, String took) {
        String made = " | %s | %s, in %s |%n".formatted(benchmark, LocalDate.now(), took);
        rows.put(benchmark, figures.stream().map(figure -> "| " + figure + made).collect(Collectors.joining()));
    }

    String table() {
        return """
                # Figures

                Made by `%s`; one benchmark alone by `%1$s BENCH=<name>`.

                On %s.

                Each is a ratio, or a figure with a bare one beside it, within one run on one machine; compare ratios
                between machines, not times.

                | figure | value | goal | benchmark | made |
                | --- | --- | --- | --- | --- |
                %s""".formatted(
                        System.getenv().getOrDefault("COMMAND", "make bench"), machine, String.join("", rows.values()));
    }

    void write() throws IOException {
        Files.writeString(file, table() + below);
    }
}
