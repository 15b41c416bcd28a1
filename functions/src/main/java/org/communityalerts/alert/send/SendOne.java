package org.communityalerts.alert.send;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.communityalerts.alert.send.provider.Exercise;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Provider;
import org.jspecify.annotations.Nullable;

/**
 * One alert to one address: claim, clearance, attempt, outcome. The claim comes before the attempt, so that a process
 * that dies in between leaves a claim behind: nobody is sent the same alert again unless the first attempt is known to
 * be in doubt. The clearance is read after the claim, so that after a stop or an opt-out only what was claimed before
 * it can still go.
 */
public final class SendOne {
    private final Deliveries deliveries;
    private final Digests digests;
    private final Clearances clearances;
    private final Provider provider;
    private final Provider exercise = new Exercise();
    private final ToIntFunction<Message> segments;
    private final InstantSource clock;
    private final DoubtLimits doubtLimits;

    /** @param segments what a message takes of the sender's rate */
    public SendOne(
            Deliveries deliveries,
            Digests digests,
            Clearances clearances,
            Provider provider,
            ToIntFunction<Message> segments,
            InstantSource clock,
            DoubtLimits doubtLimits) {
        this.deliveries = deliveries;
        this.digests = digests;
        this.clearances = clearances;
        this.provider = provider;
        this.segments = segments;
        this.clock = clock;
        this.doubtLimits = doubtLimits;
    }

    int segments(Job job) {
        return segments.applyAsInt(job.message(clock.instant()));
    }

    Result send(Job job) {
        Instant now = clock.instant();
        var over = job.over(now);
        if (over.isPresent()) {
            return forgo(job, over.get(), now);
        }
        Instant held = job.heldUntil(now);
        if (held.isAfter(now)) {
            return new Result.Later(held);
        }
        var day = job.waits(now.plus(doubtLimits.lease()));
        if (day.isPresent()) {
            return digest(job, day.get(), now);
        }
        Claim claim = deliveries.claim(job.key(), job.attempt(now, doubtLimits.lease()));
        return claim instanceof Claim.Taken ? attempt(job, now, false) : existing(job, claim, now);
    }

    private Result forgo(Job job, DeliveryStatus status, Instant now) {
        Claim claim = deliveries.forgo(job.key(), job.chunk().channel(), job.seat(), status, now);
        return claim instanceof Claim.Taken ? new Result.Settled(status) : existing(job, claim, now);
    }

    /**
     * It is expected first: a digest that nothing waits for is not sent, but what waits for one that nobody expects would never
     * go. The day was asked for as of when this attempt is surely over: all that goes with a digest is there when it begins.
     */
    private Result digest(Job job, LocalDate day, Instant now) {
        return switch (job.cleared(clearances)) {
            case STOPPED -> forgo(job, DeliveryStatus.STOPPED, now);
            case SUPPRESSED -> forgo(job, DeliveryStatus.SUPPRESSED, now);
            case CLEAR -> {
                digests.expect(day, job.recipient().subscriberId(), job.waitsAt());
                var wait = new Deliveries.Wait(day, job.recipient().subscriberId());
                Claim claim = deliveries.digest(job.key(), job.chunk().channel(), job.seat(), wait, now);
                yield claim instanceof Claim.Taken
                        ? new Result.Settled(DeliveryStatus.DIGESTED)
                        : existing(job, claim, now);
            }
        };
    }

    private Result existing(Job job, Claim claim, Instant now) {
        return switch (claim) {
            case Claim.Taken() -> throw new IllegalStateException("nothing stands in the way of this delivery");
            case Claim.Settled stands -> settled(job, stands);
            case Claim.Leased(Instant until) -> new Result.Later(until);
            case Claim.Doubtful(Instant since, int attempts, String chunk)
            when !chunk.equals(job.chunk().name()) && now.isBefore(abandoned(job, since)) ->
                new Result.Later(abandoned(job, since));
            case Claim.Doubtful(Instant since, int attempts, String chunk) -> inquire(job, since, attempts, now);
        };
    }

    /** @param afterDoubt whether an earlier attempt may already have gone; if so, only an acceptance ends the doubt */
    private Result attempt(Job job, Instant now, boolean afterDoubt) {
        return switch (job.cleared(clearances)) {
            case STOPPED -> afterDoubt ? giveUp(job) : settle(job, DeliveryStatus.STOPPED, null, null);
            case SUPPRESSED -> afterDoubt ? giveUp(job) : settle(job, DeliveryStatus.SUPPRESSED, null, null);
            case CLEAR -> call(job, now, afterDoubt);
        };
    }

    private Result call(Job job, Instant now, boolean afterDoubt) {
        Outcome outcome = provider(job).send(job.message(now));
        job.answered().run();
        return switch (outcome) {
            case Outcome.Accepted(String id) -> settle(job, DeliveryStatus.SENT, id, null);
            case Outcome.Unknown(String why) -> unknown(job, now, why);
            case Outcome.Refused(String code) when !afterDoubt -> settle(job, DeliveryStatus.FAILED, null, code);
            case Outcome.Refused(String code) -> unknown(job, now, code);
            case Outcome.NotSent(String why)
            when !afterDoubt -> {
                deliveries.release(job.key(), now);
                yield new Result.Retry(next(job));
            }
            case Outcome.NotSent(String why) -> unknown(job, now, why);
        };
    }

    private Provider provider(Job job) {
        return job.training() ? exercise : provider;
    }

    private Result unknown(Job job, Instant since, String why) {
        settle(job, DeliveryStatus.UNKNOWN, null, why);
        return new Result.Doubtful(since.plus(doubtLimits.lease()));
    }

    private Result inquire(Job job, Instant since, int attempts, Instant now) {
        return switch (provider(job).trace(job.message(now), since)) {
            case Trace.Gone(String id) -> settle(job, DeliveryStatus.SENT, id, null);
            case Trace.NotGone() when doubtLimits.attemptIsOver(since, now) -> again(job, since, now, false);
            case Trace.NotGone() -> doubt(job, since, attempts, now);
            case Trace.Silent() -> doubt(job, since, attempts, now);
        };
    }

    /**
     * What to do at the deadline depends on the severity: with life at risk it is sent again, otherwise one message too
     * many is worse than a doubt.
     */
    private Result doubt(Job job, Instant since, int attempts, Instant now) {
        Instant end = doubtLimits.end(since, job.severity());
        if (now.isBefore(end)) {
            Instant over = since.plus(doubtLimits.lease());
            return new Result.Doubtful(now.isBefore(over) ? over : earlier(next(job), end));
        }
        boolean worthIt = job.severity().urgent() && attempts < DoubtLimits.MOST_ATTEMPTS;
        return worthIt && job.over(now).isEmpty() ? again(job, since, now, true) : giveUp(job);
    }

    private Result again(Job job, Instant since, Instant now, boolean afterDoubt) {
        var over = job.over(now);
        if (over.isPresent()) {
            return settle(job, over.get(), null, null);
        }
        Instant held = job.heldUntil(now);
        if (held.isAfter(now)) {
            return new Result.Doubtful(held);
        }
        return deliveries.retake(job.key(), job.attempt(now, doubtLimits.lease()), since)
                ? attempt(job, now, afterDoubt)
                : new Result.Doubtful(next(job));
    }

    private Result giveUp(Job job) {
        return settled(job, deliveries.giveUp(job.key(), job.seat(), clock.instant()));
    }

    private Result settle(Job job, DeliveryStatus status, @Nullable String providerId, @Nullable String why) {
        return settled(job, deliveries.settle(job.key(), job.seat(), status, providerId, why, clock.instant()));
    }

    /** What stands may be another chunk's to count: a receipt can have come to that one first. */
    private Result settled(Job job, Claim.Settled stands) {
        DeliveryStatus ours = stands.status().beforeReceipt();
        boolean sameWords = Chunk.channel(stands.chunk()) == job.chunk().channel();
        int segments = ours == DeliveryStatus.SENT && sameWords ? segments(job) : 0;
        String code = ours == DeliveryStatus.FAILED ? stands.why() : null;
        var outcome = new Result.Settled(ours, segments, code);
        boolean here = stands.chunk().equals(job.chunk().name());
        return here ? outcome : new Result.Elsewhere(stands.chunk(), stands.seat(), outcome);
    }

    /** When this chunk may take over another's doubt: had that chunk survived, it would have settled it by then. */
    private Instant abandoned(Job job, Instant since) {
        return doubtLimits.end(since, job.severity()).plus(doubtLimits.lease());
    }

    private Instant next(Job job) {
        return clock.instant().plus(Backoff.after(job.chunk().attempt() + 1));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
