package org.communityalerts.send;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Attempts on threads of their own, some at once. */
public final class ThreadedAttempts implements Attempts {
    private final int atOnce;

    public ThreadedAttempts(int atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public <T> void each(List<T> recipients, Consumer<T> turn, Consumer<T> attempt) {
        var slots = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = new ArrayList<Future<?>>(recipients.size());
            for (T recipient : recipients) {
                slots.acquireUninterruptibly();
                turn.accept(recipient);
                made.add(threads.submit(() -> {
                    try {
                        attempt.accept(recipient);
                    } finally {
                        slots.release();
                    }
                }));
            }
            awaitAll(made);
        }
    }

    private static void awaitAll(List<Future<?>> attempts) {
        for (Future<?> attempt : attempts) {
            try {
                attempt.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an attempt failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while sending", e);
            }
        }
    }
}
