package org.communityalerts.bench.coldstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.local.Platform;

/**
 * Has functions work in processes of their own, as Lambda runs them, and says how much memory each ever had. One at a time:
 * the runtime client unpacks its native part to the same file in each, from under whoever uses it.
 */
public final class Peaks {
    private static final int CALLS = 10;

    private final Functions functions;

    public Peaks(Platform platform, Path project) throws IOException {
        functions = new Functions(platform, project);
    }

    /** The most memory that those functions had, in MB, when called with those events. */
    public Map<String, Long> loaded(Map<String, List<byte[]>> loads) throws IOException, InterruptedException {
        var peaks = new LinkedHashMap<String, Long>();
        for (var load : loads.entrySet()) {
            peaks.put(load.getKey(), peak(load.getKey(), load.getValue()));
        }
        return peaks;
    }

    /** The most memory that the other functions had, in MB, when called many times with their sample events. */
    public Map<String, Long> others(Set<String> loaded) throws IOException, InterruptedException {
        var peaks = new LinkedHashMap<String, Long>();
        for (Subject subject : functions.all()) {
            if (!loaded.contains(subject.name())) {
                peaks.put(subject.name(), peak(subject.name(), Collections.nCopies(CALLS, subject.event())));
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

    private long peak(String function, List<byte[]> events) throws IOException, InterruptedException {
        long megabytes = functions.peakMegabytes(function, events);
        System.out.printf("%s: %d MB%n", function, megabytes);
        return megabytes;
    }
}
