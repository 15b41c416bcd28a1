package org.communityalerts.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    /** Whether a provider reports it. */
    public boolean isReported() {
        return this == SENT || this == DELIVERED || this == UNDELIVERED;
    }

    /** The statuses a report of this one moves a delivery on from: what is known only ever grows. */
    public Set<DeliveryStatus> before() {
        return switch (this) {
            case SENT -> EnumSet.of(UNKNOWN);
            case UNDELIVERED -> EnumSet.of(SENDING, UNKNOWN, SENT);
            case DELIVERED -> EnumSet.of(SENDING, UNKNOWN, SENT, UNDELIVERED);
            default -> EnumSet.noneOf(DeliveryStatus.class);
        };
    }
}
