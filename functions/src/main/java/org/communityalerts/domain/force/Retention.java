package org.communityalerts.domain.force;

import java.time.Duration;

/** How long what an alert leaves behind is kept; then it is gone by itself. */
public record Retention(Duration deliveries, Duration replies, Duration recordings, Duration audit) {
    /** An alert's life and its late receipts: as long as a delivery is kept, nobody gets the alert a second time. */
    private static final Duration LEAST = Duration.ofDays(35);

    public Retention {
        if (deliveries.compareTo(LEAST) < 0 || recordings.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "deliveries and recordings are kept for " + LEAST.toDays() + " days at least");
        }
        if (!replies.isPositive() || !audit.isPositive()) {
            throw new IllegalArgumentException("replies and the audit are kept for some time");
        }
    }
}
