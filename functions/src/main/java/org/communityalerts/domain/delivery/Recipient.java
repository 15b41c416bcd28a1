package org.communityalerts.domain.delivery;

import org.communityalerts.domain.resident.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber whom an alert matches, with the address for one channel.
 *
 * @param language the tag of the language they prefer (BCP 47)
 * @param quietHours when they do not want to be disturbed
 * @param seat tells a chunk's recipients apart
 */
public record Recipient(
        String subscriberId,
        String address,
        String language,
        @Nullable QuietHours quietHours,
        int seat) {
    /** The same in another seat. */
    public Recipient at(int other) {
        return new Recipient(subscriberId, address, language, quietHours, other);
    }
}
