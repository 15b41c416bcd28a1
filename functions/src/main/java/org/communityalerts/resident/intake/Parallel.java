package org.communityalerts.resident.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works through a long list in a few shares side by side. */
final class Parallel {
    private static final int SHARES = 8;

    private Parallel() {}

    /** The result of each share. */
    static <T, R> List<R> inShares(List<T> all, Function<List<T>, R> work) {
        int share = Math.max(1, (all.size() + SHARES - 1) / SHARES);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shares = new ArrayList<Future<R>>();
            for (int from = 0; from < all.size(); from += share) {
                List<T> some = all.subList(from, Math.min(from + share, all.size()));
                shares.add(threads.submit(() -> work.apply(some)));
            }
            var results = new ArrayList<R>();
            for (Future<R> one : shares) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a share of the work failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while working", e);
        }
    }
}
