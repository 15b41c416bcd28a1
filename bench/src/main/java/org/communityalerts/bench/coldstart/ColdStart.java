package org.communityalerts.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communityalerts.local.Platform;
import org.communityalerts.local.PlatformConfig;

/** Measures how long each function takes from the start of its process to its first answer, beside a bare handler. */
public final class ColdStart {
    private static final int USUAL_ROUNDS = 5;

    private final Trial trial;
    private final int rounds;

    private ColdStart(Trial trial, int rounds) {
        this.trial = trial;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(System.getenv().getOrDefault("ROUNDS", Integer.toString(USUAL_ROUNDS)));
        Path project = Path.of("").toAbsolutePath();
        Path work = Files.createTempDirectory("cold-start");
        var pack = Package.unpack(project, work.resolve("task"));
        try (var platform = Platform.start(new PlatformConfig(project, 0, null), step -> {})) {
            var subjects =
                    chosen(Subject.all(platform.functions(), project.resolve("events"), pack), wanted(arguments));
            var measured = new ColdStart(new Trial(work), rounds).measure(subjects);
            System.out.println(report(measured, pack));
            System.out.println(figures(measured, pack));
        }
        System.exit(0);
    }

    /** Those named, or the one that FN names, or all. */
    private static List<String> wanted(String[] arguments) {
        String only = System.getenv().getOrDefault("FN", "");
        return arguments.length > 0 || only.isBlank() ? List.of(arguments) : List.of(only);
    }

    /** The bare handler, and the functions that are wanted. */
    private static List<Subject> chosen(List<Subject> subjects, List<String> wanted) {
        return subjects.stream()
                .filter(s -> s == subjects.getFirst() || wanted.isEmpty() || wanted.contains(s.name()))
                .toList();
    }

    /** Round by round, so that what else the machine does falls on all alike. */
    private List<Measured> measure(List<Subject> subjects) throws IOException, InterruptedException {
        var measured = new ArrayList<Measured>();
        subjects.forEach(subject -> measured.add(new Measured(subject.name())));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < subjects.size(); i++) {
                trial.cold(subjects.get(i), measured.get(i));
                trial.restored(subjects.get(i), measured.get(i));
            }
        }
        for (int i = 0; i < subjects.size(); i++) {
            measured.get(i).classesAtFirstCall = trial.classes(subjects.get(i));
        }
        return measured;
    }

    private static String report(List<Measured> measured, Package pack) {
        var bare = measured.getFirst();
        var table = new StringBuilder("""
                | function | cold start, ms | ÷ bare | processor, ms | ÷ bare | restored, ms | classes loaded at the first call | peak, MB |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (Measured one : measured) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %d | %.2f | %d | %d | %d |%n",
                    one.name,
                    one.cold(),
                    (double) one.cold() / bare.cold(),
                    one.processor(),
                    (double) one.processor() / bare.processor(),
                    one.restored(),
                    one.classesAtFirstCall,
                    one.peakMegabytes()));
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "%nPackage: %.1f MB zipped, %.1f MB unzipped (Lambda takes 250).",
                        pack.zipped() / 1e6,
                        pack.unzipped() / 1e6))
                .toString();
    }

    /** The same in short, for the table of figures. */
    private static String figures(List<Measured> measured, Package pack) {
        var bare = measured.getFirst();
        var functions = measured.subList(1, measured.size());
        double slowest = functions.stream().mapToLong(Measured::cold).max().orElse(0);
        long restored = functions.stream().mapToLong(Measured::restored).max().orElse(0);
        long most = functions.stream().mapToLong(Measured::peakMegabytes).max().orElse(0);
        return String.format(
                Locale.ROOT,
                """
                cold start ÷ a bare handler's, the slowest of %d functions | %.2f (%.0f ÷ %d ms) | ≤ 2
                first answer after a primed process is restored, the slowest | %d ms | SnapStart's own time comes to it
                memory of a function's process at its first call, the most | %d MB | ≤ 512
                package, zipped (unzipped) | %.1f (%.1f) MB | ≤ 250 unzipped""",
                functions.size(),
                slowest / bare.cold(),
                slowest,
                bare.cold(),
                restored,
                most,
                pack.zipped() / 1e6,
                pack.unzipped() / 1e6);
    }
}
