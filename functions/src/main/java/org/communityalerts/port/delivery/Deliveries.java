package org.communityalerts.port.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/** What has become of each alert to each address, and the claims that keep a second attempt away. */
public interface Deliveries {
    /** Names one delivery: an alert to an address. */
    record Key(String address, String alertId) {}

    /** Who counts a delivery: a chunk, under its recipient's seat there. */
    record Seat(String chunk, int number) {}

    /**
     * One attempt at a delivery.
     *
     * @param seat who makes it and counts its outcome
     * @param leaseUntil from when it is doubtful if it has no outcome
     * @param inQuietHours whether it disturbs, because the alert is too urgent to wait
     * @param exercise whether nothing of it leaves, so that nobody answers it
     */
    record Attempt(
            Channel channel, Seat seat, Instant now, Instant leaseUntil, boolean inQuietHours, boolean exercise) {
        /** One of an alert that is meant. */
        public Attempt(Channel channel, Seat seat, Instant now, Instant leaseUntil, boolean inQuietHours) {
            this(channel, seat, now, leaseUntil, inQuietHours, false);
        }
    }

    /** Whose digest a delivery goes with, and of which day. */
    record Wait(LocalDate until, String subscriberId) {}

    /** Takes a delivery that nobody has attempted. */
    Claim claim(Key key, Attempt attempt);

    /**
     * Takes a delivery whose last attempt is doubtful, to attempt it again; that is kept on record.
     *
     * @param since when that attempt began: of several that ask, one succeeds
     */
    boolean retake(Key key, Attempt attempt, Instant since);

    /**
     * Settles a delivery that nobody has attempted: no attempt is ever made.
     *
     * @param seat who counts it
     */
    Claim forgo(Key key, Channel channel, Seat seat, DeliveryStatus status, Instant now);

    /**
     * Settles a delivery that nobody has attempted: it goes with a digest.
     *
     * @param seat who counts it
     */
    Claim digest(Key key, Channel channel, Seat seat, Wait wait, Instant now);

    /**
     * Writes down the outcome of an attempt; what a receipt said first is left standing.
     *
     * @param seat who counts the delivery from now on
     * @param providerId the provider's own id
     * @param why the provider's code or the fault
     * @return what stands, and which chunk counts it
     */
    Claim.Settled settle(
            Key key, Seat seat, DeliveryStatus status, @Nullable String providerId, @Nullable String why, Instant now);

    /**
     * Ends a doubt with {@code UNKNOWN}, until a receipt says more.
     *
     * @param seat who counts the delivery from now on
     * @return what stands, and which chunk counts it
     */
    Claim.Settled giveUp(Key key, Seat seat, Instant now);

    /**
     * Gives a delivery back after an attempt that surely sent nothing.
     *
     * @param since when that attempt began
     */
    void release(Key key, Instant since);
}
