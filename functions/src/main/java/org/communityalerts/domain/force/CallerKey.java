package org.communityalerts.domain.force;

import java.time.Instant;

/**
 * The idempotency key of one caller: the same letters from another caller are another key.
 *
 * @param caller whose it is
 * @param key as the caller chose it: it has no spaces
 */
public record CallerKey(String caller, String key) {
    public CallerKey {
        if (caller.isEmpty() || key.isEmpty() || key.contains(" ")) {
            throw new IllegalArgumentException("an idempotency key has a caller, and no spaces");
        }
    }

    /** The key of what the same request has done at that moment, among others. */
    public CallerKey at(Instant moment) {
        return new CallerKey(caller, key + "@" + moment);
    }

    /** Both in one text, which no other key makes. */
    public String text() {
        return caller + " " + key;
    }
}
