package org.communityalerts.domain.delivery;

import java.util.List;
import java.util.Locale;

/** What has become of one alert to one address. */
public enum DeliveryStatus {
    /** Waiting for an attempt. */
    QUEUED,
    /** Claimed: an attempt is under way. */
    SENDING,
    /** The provider took it. */
    SENT,
    /** The provider reports that it arrived. */
    DELIVERED,
    /** The provider reports that it did not arrive. */
    UNDELIVERED,
    /** The provider refused it for good. */
    FAILED,
    /** It may have gone: a time-out, a provider's fault, or a lease that ran out. */
    UNKNOWN,
    /** The resident is not to be written to. */
    SUPPRESSED,
    /** The alert was stopped first. */
    STOPPED,
    /** The alert expired first. */
    EXPIRED,
    /** It waits for the resident's digest, and goes with that. */
    DIGESTED,
    /** It went with the resident's digest. */
    CARRIED;

    private static final List<DeliveryStatus> BY_WEIGHT = List.of(
            QUEUED,
            SENDING,
            DIGESTED,
            UNKNOWN,
            STOPPED,
            EXPIRED,
            SUPPRESSED,
            CARRIED,
            FAILED,
            SENT,
            UNDELIVERED,
            DELIVERED);

    /** Whether a provider reports it. */
    public boolean isReported() {
        return this == SENT || this == DELIVERED || this == UNDELIVERED;
    }

    /**
     * All of them, each one known better than those before it: an attempt under way comes to an outcome, a doubt to a
     * certainty, what waits for a digest to what became of it there, and what a provider reports in the end outweighs what we made of its first answer.
     */
    public static List<DeliveryStatus> byWeight() {
        return BY_WEIGHT;
    }

    /** Those that a report of this status does not change: itself, and those known better. */
    public List<DeliveryStatus> orBetter() {
        return BY_WEIGHT.subList(BY_WEIGHT.indexOf(this), BY_WEIGHT.size());
    }

    /** The status's name on the wire, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status the send path left a delivery in, whatever a receipt has made of it since: receipts are counted
     * apart, so that neither count waits for the other.
     */
    public DeliveryStatus beforeReceipt() {
        return switch (this) {
            case DELIVERED, UNDELIVERED -> SENT;
            default -> this;
        };
    }
}
