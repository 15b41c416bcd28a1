package org.communityalerts.contract;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several that do the same at the same time. */
public final class AtOnce {
    private AtOnce() {}

    /** What each comes to, by its number. */
    public static <T> List<T> each(int many, IntFunction<T> act) {
        List<Callable<T>> acts = IntStream.range(0, many)
                .mapToObj(i -> (Callable<T>) () -> act.apply(i))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(acts).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
