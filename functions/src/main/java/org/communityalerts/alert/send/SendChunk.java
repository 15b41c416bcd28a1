package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Quiet;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.Briefings.Briefing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one chunk: makes a few attempts at a time, queues whoever is left as smaller chunks, and counts what became of
 * the others.
 */
public final class SendChunk {
    private static final Logger LOG = LoggerFactory.getLogger(SendChunk.class);

    private final SendContext sendContext;
    private final SendOne one;

    public SendChunk(SendContext sendContext, SendOne one) {
        this.sendContext = sendContext;
        this.one = one;
    }

    /**
     * Sends to each of the chunk's recipients who is still to be reached. Safe to repeat: whoever has been claimed is
     * not sent to again, and whoever is counted again has the same seat.
     */
    public void send(Chunk chunk) {
        Briefing told = sendContext.briefings().of(chunk.alertId());
        AlertRecord row = told.toSend();
        var quiet = new Quiet(told.settings().quietHours());
        send(chunk, row.alert().severity(), told.settings(), to -> new AlertJob(row, quiet, chunk, to));
    }

    /** @param jobs what is to be done for each of the chunk's recipients */
    void send(Chunk chunk, Severity severity, ForceSettings settings, Function<Recipient, Job> jobs) {
        var run = new Run(chunk, severity, settings, jobs);
        sendContext.attempts().each(chunk.recipients(), run::awaitTurn, run::attempt);
        Queue<Chunk> queue = sendContext.queues().of(severity, chunk.channel());
        run.result.remainders((when, left) -> queue.sendLater(left, delay(when)));
        run.result.seats().forEach(sendContext.tallies()::add);
        // Whoever was not counted is met again.
        run.ended.forEach(Runnable::run);
    }

    private Duration delay(Instant when) {
        Duration wait = Duration.between(sendContext.clock().instant(), when);
        return wait.isNegative()
                ? Duration.ZERO
                : wait.compareTo(SendTimes.LONGEST_DELAY) > 0 ? SendTimes.LONGEST_DELAY : wait;
    }

    /** One sending of one chunk. */
    private final class Run {
        private final ChunkResult result;
        private final Collection<Runnable> ended = new ConcurrentLinkedQueue<>();
        private final Map<Recipient, Job> jobs;
        private final Turns turns;
        private final ProgressInterval told =
                new ProgressInterval(sendContext.clock().instant());
        private final Instant deadline = sendContext.clock().instant().plus(sendContext.budget());
        private int left;

        Run(Chunk chunk, Severity severity, ForceSettings settings, Function<Recipient, Job> each) {
            double rate = settings.senderRates().of(chunk.channel());
            result = new ChunkResult(chunk);
            jobs = chunk.recipients().stream().collect(Collectors.toMap(r -> r, each));
            turns = new Turns(
                    sendContext.diaries(),
                    sendContext.clock(),
                    sendContext.sleep(),
                    chunk.channel(),
                    severity.urgent(),
                    rate);
            left = chunk.recipients().size();
        }

        /** Only recipients who will actually be sent to use up the sender's time. */
        void awaitTurn(Recipient recipient) {
            Job job = job(recipient);
            if (job.waitsForTurn(sendContext.clock().instant())) {
                int segments = one.segments(job);
                turns.await(segments, left * segments, deadline);
            }
            left--;
        }

        void attempt(Recipient recipient, Runnable answered) {
            result.add(recipient, outcome(job(recipient).answering(answered)));
            if (told.longAgo(sendContext.clock().instant())) {
                result.seats().forEach(sendContext.tallies()::add);
            }
        }

        private Job job(Recipient recipient) {
            return Objects.requireNonNull(jobs.get(recipient));
        }

        private Result outcome(Job job) {
            Instant now = sendContext.clock().instant();
            if (!now.isBefore(deadline)) {
                return new Result.Later(Instant.EPOCH);
            }
            try {
                Result result = one.send(job);
                switch (result) {
                    case Result.Settled outcome -> ended.add(() -> job.done(outcome.status()));
                    case Result.Elsewhere there ->
                        ended.add(() -> job.done(there.outcome().status()));
                    case Result.Later _, Result.Retry _, Result.Doubtful _ -> {}
                }
                return result;
            } catch (RuntimeException e) {
                LOG.warn("an attempt is left for later: {}", Causes.of(e));
                return new Result.Retry(now.plus(Backoff.after(job.chunk().attempt() + 1)));
            }
        }
    }
}
