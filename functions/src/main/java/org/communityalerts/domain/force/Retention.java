package org.communityalerts.domain.force;

import java.time.Duration;

/** How long what an alert leaves behind is kept; then it is gone by itself. */
public final class Retention {
    /** An alert's life and its late receipts: as long as a delivery is kept, nobody gets the alert a second time. */
    private static final int LEAST = 35;

    /** What is looked through for the public pages reaches so far back. */
    private static final int MOST_SHOWN = 30;

    private Retention() {}

    /** Of what an alert needs as long as it lives. */
    public static Duration pastAnAlert(int days) {
        if (days < LEAST) {
            throw new IllegalArgumentException("deliveries and recordings are kept for " + LEAST + " days at least");
        }
        return some(days);
    }

    /** Of what the public pages show of an alert that is over. */
    public static Duration shown(int days) {
        if (days < 1 || days > MOST_SHOWN) {
            throw new IllegalArgumentException(
                    "alerts that are over are shown for a day at least, and " + MOST_SHOWN + " at most");
        }
        return Duration.ofDays(days);
    }

    /** Of what is only on record. */
    public static Duration some(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("what is on record is kept for a day at least");
        }
        return Duration.ofDays(days);
    }
}
