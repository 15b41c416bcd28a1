package org.communityalerts.model;

import java.time.Instant;

/** The answer to asking for the lease on one delivery. */
public sealed interface Claim {
    /** The lease is ours: exactly one attempt may follow. */
    record Taken() implements Claim {}

    /** It already has its outcome, found by the chunk of that name. */
    record Settled(DeliveryStatus status, String part) implements Claim {}

    /** Another attempt holds the lease until then. */
    record Leased(Instant until, String part) implements Claim {}
}
