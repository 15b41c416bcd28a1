package org.communityalerts.bench;

import java.lang.management.ManagementFactory;

/** What this process keeps in memory once it has collected what it does not. */
final class Heap {
    private Heap() {}

    static long megabytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
