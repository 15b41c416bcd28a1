package org.communityalerts.domain.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to asking for one delivery. */
public sealed interface Claim {
    /** It is ours: exactly one attempt may follow. */
    record Taken() implements Claim {}

    /**
     * It already has its outcome.
     *
     * @param chunk the chunk that counts it
     * @param seat its recipient's in that chunk
     * @param why the provider's code or the fault
     */
    record Settled(
            DeliveryStatus status,
            String chunk,
            int seat,
            @Nullable String why) implements Claim {}

    /** Another attempt is under way, until then. */
    record Leased(Instant until) implements Claim {}

    /**
     * An attempt was made, and it is not known whether the message went.
     *
     * @param since when that attempt began
     * @param attempts how many have been made
     * @param chunk the chunk that made it
     */
    record Doubtful(Instant since, int attempts, String chunk) implements Claim {}
}
