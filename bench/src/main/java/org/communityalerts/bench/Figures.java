package org.communityalerts.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Runs benchmarks one after the other, each in a JVM of its own, and writes what they print as one table. A benchmark
 * prints its figures as lines of {@code figure | value | goal}; its other lines are shown and left out.
 */
public final class Figures {
    /** A benchmark that takes longer is ended, and says so in the table. */
    private static final int LONGEST_MINUTES = Integer.parseInt(System.getenv().getOrDefault("LONGEST_MINUTES", "6"));

    /** What is written by hand below the table begins with a heading, and stays. */
    private static final String BELOW = "\n## ";

    private record Row(String benchmark, String line) {}

    private Figures() {}

    /** @param arguments the file to write, then the simple names of the benchmarks */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        Instant began = Instant.now();
        for (String benchmark : List.of(arguments).subList(1, arguments.length)) {
            Instant start = Instant.now();
            System.out.println("== " + benchmark);
            rows.addAll(run(benchmark));
            System.out.println("== it took " + since(start));
        }
        Path file = Path.of(arguments[0]);
        String table = table(rows, since(began));
        Files.writeString(file, table + below(file));
        System.out.println(table);
    }

    private static String since(Instant began) {
        Duration took = Duration.between(began, Instant.now());
        return "%d min %02d s".formatted(took.toMinutes(), took.toSecondsPart());
    }

    private static String below(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        int at = text.indexOf(BELOW);
        return at < 0 ? "" : text.substring(at);
    }

    private static List<Row> run(String benchmark) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Figures.class.getPackageName() + "." + benchmark)
                .redirectErrorStream(true)
                .start();
        var watch = Executors.newSingleThreadScheduledExecutor();
        watch.schedule(() -> end(process), LONGEST_MINUTES, TimeUnit.MINUTES);
        var rows = new ArrayList<Row>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                if (line.matches("[^|]+ \\| [^|]+ \\| [^|]+")) {
                    rows.add(new Row(benchmark, line));
                }
            }
        }
        watch.shutdownNow();
        if (process.waitFor() != 0) {
            rows.add(new Row(benchmark, benchmark + " | did not end well | an end"));
        }
        return rows;
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String table(List<Row> rows, String took) throws IOException {
        var table = new StringBuilder("""
                # Figures

                Made by `%s` on %s, in %s: %s. Each is a ratio, or a figure with a bare one beside it, within one run on
                one machine; compare ratios between machines, not times. One benchmark alone: `make bench BENCH=<name>`.

                | figure | value | goal | benchmark |
                | --- | --- | --- | --- |
                """.formatted(
                        System.getenv().getOrDefault("COMMAND", "make bench"), LocalDate.now(), took, Machine.shape()));
        rows.forEach(row -> table.append("| %s | %s |%n".formatted(row.line(), row.benchmark())));
        return table.toString();
    }
}
