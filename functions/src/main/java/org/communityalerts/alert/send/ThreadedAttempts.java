package org.communityalerts.alert.send;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Attempts on threads of their own, some at once. */
public final class ThreadedAttempts implements Attempts {
    private final int atOnce;

    /** @param atOnce how many wait for a provider's answer at most */
    public ThreadedAttempts(int atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public <T> void each(List<T> recipients, Consumer<T> turn, BiConsumer<T, Runnable> attempt) {
        var slots = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = new ArrayList<Future<?>>(recipients.size());
            for (T recipient : recipients) {
                slots.acquireUninterruptibly();
                turn.accept(recipient);
                Runnable free = once(slots::release);
                made.add(threads.submit(() -> {
                    try {
                        attempt.accept(recipient, free);
                    } finally {
                        free.run();
                    }
                }));
            }
            awaitAll(made);
        }
    }

    private static Runnable once(Runnable what) {
        var done = new AtomicBoolean();
        return () -> {
            if (!done.getAndSet(true)) {
                what.run();
            }
        };
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
