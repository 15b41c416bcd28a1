package org.communityalerts.bench.coldstart;

import java.util.ArrayList;
import java.util.List;

/** What was measured of one function, a figure a round. */
final class Measured {
    final String name;
    final List<Long> cold = new ArrayList<>();
    final List<Long> processor = new ArrayList<>();
    final List<Long> restored = new ArrayList<>();
    final List<Long> megabytes = new ArrayList<>();
    long classesAtFirstCall;

    Measured(String name) {
        this.name = name;
    }

    static long median(List<Long> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElse(0L);
    }

    long cold() {
        return median(cold);
    }

    long processor() {
        return median(processor);
    }

    long restored() {
        return median(restored);
    }

    /** The most it ever had. */
    long peakMegabytes() {
        return megabytes.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
