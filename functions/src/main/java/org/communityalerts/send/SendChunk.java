package org.communityalerts.send;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.communityalerts.model.AlertRecord;
import org.communityalerts.model.Chunk;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.Queue;
import org.communityalerts.port.SettingsBook;
import org.communityalerts.port.Tallies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one chunk: a few attempts at a time, who is left as smaller chunks, and what became of the others. */
public final class SendChunk {
    private static final Logger LOG = LoggerFactory.getLogger(SendChunk.class);
    /** SQS delays a message by 15 minutes at most; who waits longer comes round until it is time. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    /** How long a progress may be out of date. */
    private static final Duration TELL = Duration.ofSeconds(2);

    private final Alerts alerts;
    private final SendOne one;
    private final Queue<Chunk> remainders;
    private final Tallies tallies;
    private final SettingsBook settings;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget how long it may go on starting attempts */
    public SendChunk(
            Alerts alerts,
            SendOne one,
            Queue<Chunk> remainders,
            Tallies tallies,
            SettingsBook settings,
            Attempts attempts,
            InstantSource clock,
            Duration budget) {
        this.alerts = alerts;
        this.one = one;
        this.remainders = remainders;
        this.tallies = tallies;
        this.settings = settings;
        this.attempts = attempts;
        this.clock = clock;
        this.budget = budget;
    }

    /**
     * Sends to each of the chunk's recipients who is still to be reached. Safe to repeat: whoever has been claimed is
     * not sent to again, and whoever is counted again has the same seat.
     */
    void send(Chunk chunk) {
        AlertRecord row = alerts.find(chunk.alertId()).orElseThrow();
        var quiet = new Quiet(settings.now().quietHours());
        var result = new ChunkResult(chunk);
        var told = new Told(clock.instant());
        Instant deadline = clock.instant().plus(budget);
        attempts.each(chunk.recipients(), recipient -> {
            result.add(recipient, attempt(new Job(row, quiet, chunk, recipient), deadline));
            if (told.longAgo(clock.instant())) {
                tallies.add(result.seats());
            }
        });
        result.remainders(this::queue);
        tallies.add(result.seats());
    }

    private Result attempt(Job job, Instant deadline) {
        if (!clock.instant().isBefore(deadline)) {
            return new Result.Later(Instant.EPOCH);
        }
        try {
            return one.send(job);
        } catch (RuntimeException e) {
            LOG.warn("an attempt is left for later: {}", e.getClass().getName());
            return new Result.Later(
                    clock.instant().plus(Backoff.after(job.chunk().attempt() + 1)));
        }
    }

    private void queue(Instant when, Chunk chunk) {
        Duration wait = Duration.between(clock.instant(), when);
        remainders.sendLater(chunk, wait.isNegative() ? Duration.ZERO : min(wait, LONGEST_DELAY));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** When the progress was last written down. */
    private static final class Told {
        private Instant last;

        Told(Instant now) {
            last = now;
        }

        synchronized boolean longAgo(Instant now) {
            if (now.isBefore(last.plus(TELL))) {
                return false;
            }
            last = now;
            return true;
        }
    }
}
