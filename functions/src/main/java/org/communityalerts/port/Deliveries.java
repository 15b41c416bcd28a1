package org.communityalerts.port;

import java.time.Instant;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Claim;
import org.communityalerts.model.DeliveryStatus;

/** What has become of each alert to each address, and the claims that keep a second attempt away. */
public interface Deliveries {
    /** Names one delivery: an alert to an address, found by the chunk of that name. */
    record Key(String address, String alertId) {}

    /**
     * Takes the lease on a delivery, unless it is settled or leased.
     *
     * @param part the chunk that asks
     * @param leaseUntil when an attempt without an outcome counts as unknown
     */
    Claim claim(Key key, Channel channel, String part, Instant now, Instant leaseUntil);

    /**
     * Writes down the outcome of a claimed attempt; a receipt that came first is left standing.
     *
     * @param part the chunk that counts the delivery
     * @param providerId the provider's own id, or null
     * @param why the provider's code or the fault, or null
     */
    void settle(Key key, String part, DeliveryStatus status, String providerId, String why, Instant now);

    /** Gives the lease back after an attempt that surely sent nothing. */
    void release(Key key);
}
