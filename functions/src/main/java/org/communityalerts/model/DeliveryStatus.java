package org.communityalerts.model;

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
    EXPIRED;

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

    /** Whether a provider reports it. */
    public boolean isReported() {
        return this == SENT || this == DELIVERED || this == UNDELIVERED;
    }
}
