package org.communityalerts.domain.resident;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that somebody is to prove theirs, each by the code that was sent there.
 *
 * @param subscriberId whose record the addresses are for; null if that is found or made when the first is proven
 * @param wanted who the person says they are and what they want; null if they only want in
 * @param codes each address with its code as a hash; an empty one until it is sent, gone when it is proven
 * @param until the codes are good to then
 */
public record Proof(
        String id,
        @Nullable String subscriberId,
        @Nullable Subscriber wanted,
        Map<String, String> codes,
        Instant until) {
    /** How long codes are good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    public Proof {
        codes = Map.copyOf(codes);
    }

    public boolean expired(Instant now) {
        return !now.isBefore(until);
    }
}
