package org.communityalerts.send;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.communityalerts.model.Alert;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.Claim;
import org.communityalerts.model.Content;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.model.Message;
import org.communityalerts.model.Outcome;
import org.communityalerts.model.Recipient;
import org.communityalerts.port.Clearances;
import org.communityalerts.port.Deliveries;
import org.communityalerts.port.Provider;

/**
 * One alert to one address: claim, clearance, attempt, outcome. The claim comes before the attempt, so that whatever
 * dies in between, nobody is sent the same alert twice without it being known that the first may not have gone. The
 * clearance is read after the claim, so that a stop or an opt-out lets nothing pass but what was claimed before it.
 */
public final class SendOne {
    /** What one recipient came to. */
    sealed interface Result {
        /** It has an outcome, which this chunk counts. */
        record Settled(DeliveryStatus status) implements Result {}

        /** It is still to be reached. */
        record Later() implements Result {}

        /** It has an outcome, which a message of the same chunk counts. */
        record CountedByRemainder() implements Result {}

        /** It has an outcome, which another chunk counts: the same address was planned twice. */
        record Elsewhere() implements Result {}
    }

    private final Deliveries deliveries;
    private final Clearances clearances;
    private final Provider provider;
    private final InstantSource clock;
    private final Duration lease;

    /** @param lease how long an attempt may take before its outcome counts as unknown; longer than a function lives */
    public SendOne(
            Deliveries deliveries, Clearances clearances, Provider provider, InstantSource clock, Duration lease) {
        this.deliveries = deliveries;
        this.clearances = clearances;
        this.provider = provider;
        this.clock = clock;
        this.lease = lease;
    }

    Result send(Alert alert, Chunk chunk, Recipient recipient) {
        var key = new Deliveries.Key(recipient.address(), alert.id());
        Instant now = clock.instant();
        return switch (deliveries.claim(key, chunk.channel(), chunk.name(), now, now.plus(lease))) {
            case Claim.Taken() -> attempt(alert, chunk, recipient, now);
            case Claim.Settled(DeliveryStatus status, String part) -> countedBy(chunk, part, status.beforeReceipt());
            case Claim.Leased(Instant until, String part) -> leased(chunk, key, until, part);
        };
    }

    private Result attempt(Alert alert, Chunk chunk, Recipient recipient, Instant now) {
        var key = new Deliveries.Key(recipient.address(), alert.id());
        if (alert.expired(now)) {
            return settle(chunk, key, DeliveryStatus.EXPIRED, null, null);
        }
        return switch (clearances.of(alert.id(), recipient.address())) {
            case STOPPED -> settle(chunk, key, DeliveryStatus.STOPPED, null, null);
            case SUPPRESSED -> settle(chunk, key, DeliveryStatus.SUPPRESSED, null, null);
            case CLEAR -> call(chunk, key, message(alert, chunk, recipient, now));
        };
    }

    private Result call(Chunk chunk, Deliveries.Key key, Message message) {
        return switch (provider.send(message)) {
            case Outcome.Accepted(String id) -> settle(chunk, key, DeliveryStatus.SENT, id, null);
            case Outcome.Refused(String code) -> settle(chunk, key, DeliveryStatus.FAILED, null, code);
            case Outcome.Unknown(String why) -> settle(chunk, key, DeliveryStatus.UNKNOWN, null, why);
            case Outcome.NotSent(String why) -> {
                deliveries.release(key);
                yield new Result.Later();
            }
        };
    }

    private Result leased(Chunk chunk, Deliveries.Key key, Instant until, String part) {
        if (clock.instant().isBefore(until)) {
            return new Result.Later();
        }
        return part.startsWith(chunk.family())
                ? settle(chunk, key, DeliveryStatus.UNKNOWN, null, "the lease ran out")
                : new Result.Elsewhere();
    }

    private Result settle(Chunk chunk, Deliveries.Key key, DeliveryStatus status, String providerId, String why) {
        deliveries.settle(key, chunk.name(), status, providerId, why, clock.instant());
        return new Result.Settled(status);
    }

    private static Result countedBy(Chunk chunk, String part, DeliveryStatus status) {
        if (part.equals(chunk.name())) {
            return new Result.Settled(status);
        }
        return part.startsWith(chunk.family()) ? new Result.CountedByRemainder() : new Result.Elsewhere();
    }

    private static Message message(Alert alert, Chunk chunk, Recipient to, Instant now) {
        Content content = alert.content();
        String body = chunk.channel() == Channel.EMAIL ? content.emailBody(to.language()) : content.text(to.language());
        Duration life = Duration.between(now, alert.expiresAt());
        return new Message(alert.id(), to.address(), content.title(to.language()), body, life);
    }
}
