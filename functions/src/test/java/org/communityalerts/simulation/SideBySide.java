package org.communityalerts.simulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs of the simulation on all processors; virtual threads, because their tasks are, and so change over cheaply. */
final class SideBySide {
    private SideBySide() {}

    /** What each comes to, in order. */
    static <K, V> Map<K, V> each(Collection<K> all, Function<K, V> run) {
        int processors = Runtime.getRuntime().availableProcessors();
        var made = new LinkedHashMap<K, Future<V>>();
        try (var threads =
                Executors.newFixedThreadPool(processors, Thread.ofVirtual().factory())) {
            all.forEach(one -> made.put(one, threads.submit(() -> run.apply(one))));
        }
        var results = new LinkedHashMap<K, V>();
        made.forEach((one, result) -> results.put(one, result(result)));
        return results;
    }

    private static <V> V result(Future<V> run) {
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run did not end", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while running", e);
        }
    }
}
