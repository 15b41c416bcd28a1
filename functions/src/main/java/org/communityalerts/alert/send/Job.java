package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.delivery.Deliveries;

/** One message to one recipient, as one chunk has it to do. */
interface Job {
    Chunk chunk();

    Recipient recipient();

    /** What is run when the provider has answered. */
    Runnable answered();

    Job answering(Runnable told);

    Severity severity();

    /** Whether it belongs to an exercise, and leaves the platform nowhere. */
    boolean training();

    Deliveries.Attempt attempt(Instant now, Duration lease);

    /** Why nobody is written to any more, if so. */
    Optional<DeliveryStatus> over(Instant now);

    /** Until when what is routine is held back; in the past if it is not. */
    Instant heldUntil(Instant now);

    /** The day with whose digest it goes if it is noted by that moment; none if it goes by itself. */
    Optional<LocalDate> waits(Instant by);

    /** The addresses at which something waits for that digest then. */
    default Set<String> waitsAt() {
        return Set.of(recipient().address());
    }

    /** The last word before it goes, asked once it is claimed. */
    Clearance cleared(Clearances clearances);

    Message message(Instant now);

    /** Told once nothing is left to do for this recipient, and that is counted. */
    default void done(DeliveryStatus outcome) {}

    default Deliveries.Key key() {
        return new Deliveries.Key(recipient().address(), chunk().alertId());
    }

    default Deliveries.Seat seat() {
        return new Deliveries.Seat(chunk().name(), recipient().seat());
    }

    /** Whether it would be sent, and so takes the sender's time. */
    default boolean waitsForTurn(Instant now) {
        return over(now).isEmpty()
                && !heldUntil(now).isAfter(now)
                && waits(now.plus(SendTimes.LEASE)).isEmpty();
    }
}
