package org.communityalerts.bench.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Runs benchmarks one after the other, each in a JVM of its own, and writes what they print into a page of figures. A
 * benchmark prints its figures as lines of {@code figure | value | goal}; its other lines are shown and left out.
 */
public final class Figures {
    private static final String BENCHES = "org.communityalerts.bench.";
    /** A benchmark that takes longer is ended, and says so in the table. */
    private static final int LONGEST_MINUTES = Integer.parseInt(System.getenv().getOrDefault("LONGEST_MINUTES", "6"));

    private Figures() {}

    /** @param arguments the page to write, then the simple names of the benchmarks */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var page = FiguresPage.read(Path.of(arguments[0]));
        Instant began = Instant.now();
        for (String benchmark : List.of(arguments).subList(1, arguments.length)) {
            Instant start = Instant.now();
            System.out.println("== " + benchmark);
            List<String> figures = run(benchmark);
            page.put(benchmark, figures, since(start));
        }
        page.write();
        System.out.println(page.table() + "\nIt took " + since(began) + ".");
    }

    private static String since(Instant began) {
        Duration took = Duration.between(began, Instant.now());
        return "%d min %02d s".formatted(took.toMinutes(), took.toSecondsPart());
    }

    private static List<String> run(String benchmark) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        // The collector a JVM takes by itself where there is one processor, as in a Lambda function.
                        "-XX:+UseSerialGC",
                        // A full collection leaves no gaps: what is in use after it is what is kept.
                        "-XX:MarkSweepDeadRatio=0",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BENCHES + benchmark)
                .redirectErrorStream(true)
                .start();
        var watch = Executors.newSingleThreadScheduledExecutor();
        watch.schedule(() -> end(process), LONGEST_MINUTES, TimeUnit.MINUTES);
        var figures = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                if (line.matches("[^|]+ \\| [^|]+ \\| [^|]+")) {
                    figures.add(line);
                }
            }
        }
        watch.shutdownNow();
        if (process.waitFor() != 0) {
            figures.add(benchmark + " | did not end well | an end");
        }
        return figures;
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
