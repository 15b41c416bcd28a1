package org.communityalerts.send;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.communityalerts.model.Alert;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.Recipient;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.Queue;
import org.communityalerts.port.Tallies;

/** Sends one chunk: a few attempts at a time, what is left as a smaller chunk, and one tally of what became of it. */
public final class SendChunk {
    private final Alerts alerts;
    private final SendOne one;
    private final Queue<Chunk> remainders;
    private final Tallies tallies;
    private final InstantSource clock;
    private final Pace pace;

    /**
     * How fast one function works.
     *
     * @param atOnce attempts under way at the same time
     * @param budget how long it may go on starting attempts
     */
    public record Pace(int atOnce, Duration budget) {}

    public SendChunk(
            Alerts alerts, SendOne one, Queue<Chunk> remainders, Tallies tallies, InstantSource clock, Pace pace) {
        this.alerts = alerts;
        this.one = one;
        this.remainders = remainders;
        this.tallies = tallies;
        this.clock = clock;
        this.pace = pace;
    }

    /**
     * Sends to each of the chunk's recipients who is still to be reached. Safe to repeat: whoever has been claimed is
     * not sent to again, only counted again.
     */
    void send(Chunk chunk) {
        Alert alert = alerts.find(chunk.alertId()).orElseThrow().alert();
        var result = new ChunkResult(chunk);
        attemptAll(alert, chunk, result);
        result.remainder().ifPresent(left -> remainders.sendLater(left, Backoff.after(left.attempt())));
        tallies.put(result.tally());
    }

    private void attemptAll(Alert alert, Chunk chunk, ChunkResult result) {
        Instant deadline = clock.instant().plus(pace.budget());
        var slots = new Semaphore(pace.atOnce());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Future<?>>();
            for (Recipient recipient : chunk.recipients()) {
                slots.acquireUninterruptibly();
                Callable<Void> attempt = () -> {
                    try {
                        result.add(recipient, attempt(alert, chunk, recipient, deadline));
                        return null;
                    } finally {
                        slots.release();
                    }
                };
                attempts.add(threads.submit(attempt));
            }
            awaitAll(attempts);
        }
    }

    private SendOne.Result attempt(Alert alert, Chunk chunk, Recipient recipient, Instant deadline) {
        return clock.instant().isBefore(deadline) ? one.send(alert, chunk, recipient) : new SendOne.Result.Later();
    }

    private static void awaitAll(List<Future<?>> attempts) {
        for (Future<?> attempt : attempts) {
            try {
                attempt.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an attempt could not be written down", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while sending", e);
            }
        }
    }
}
