package org.communityalerts.bench.figures;

import java.lang.management.ManagementFactory;

/** What this process keeps in memory once it has collected what it does not. */
public final class Heap {
    private Heap() {}

    public static long megabytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
