package org.communityalerts.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.local.Platform;

/**
 * Has functions work in processes of their own, as Lambda runs them, and says how much memory each ever had. One at a time:
 * the runtime client unpacks its native part to the same file in each, from under whoever uses it.
 */
public final class Peaks {
    private static final int CALLS = 10;

    private final Map<String, Subject> subjects;
    private final Trial trial;

    public Peaks(Platform platform, Path project) throws IOException {
        Path work = Files.createTempDirectory("memory");
        var pack = Package.unpack(project, work.resolve("task"));
        trial = new Trial(work);
        subjects = Subject.all(platform.functions(), project.resolve("events"), pack).stream()
                .skip(1)
                .collect(Collectors.toMap(Subject::name, subject -> subject, (a, b) -> a, LinkedHashMap::new));
    }

    /** The most memory that those functions had, in MB, when called with those events. */
    public Map<String, Long> loaded(Map<String, List<byte[]>> loads) throws IOException, InterruptedException {
        var peaks = new LinkedHashMap<String, Long>();
        for (var load : loads.entrySet()) {
            peaks.put(load.getKey(), peak(subjects.get(load.getKey()), load.getValue()));
        }
        return peaks;
    }

    /** The most memory that the other functions had, in MB, when called many times with their sample events. */
    public Map<String, Long> others(Set<String> loaded) throws IOException, InterruptedException {
        var peaks = new LinkedHashMap<String, Long>();
        for (Subject subject : subjects.values()) {
            if (!loaded.contains(subject.name())) {
                peaks.put(subject.name(), peak(subject, Collections.nCopies(CALLS, subject.event())));
            }
        }
        return peaks;
    }

    /** The figure of that many functions: which had most, and how much. */
    public static String figure(String which, Map<String, Long> megabytes) {
        var most =
                megabytes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return "memory of a function's process, the most of %d %s: %s | %d MB | ≤ 512"
                .formatted(megabytes.size(), which, most.getKey(), most.getValue());
    }

    private long peak(Subject subject, List<byte[]> events) throws IOException, InterruptedException {
        long megabytes = trial.peakMegabytes(subject, events);
        System.out.printf("%s: %d MB%n", subject.name(), megabytes);
        return megabytes;
    }
}
