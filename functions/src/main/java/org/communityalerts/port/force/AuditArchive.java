package org.communityalerts.port.force;

import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.domain.force.Ends;

/** A second copy of the audit trail, written once and never changed: the days that are over, the chains' ends, and the keys. */
public interface AuditArchive {
    /**
     * Something that is kept.
     *
     * @param at when it came, by the archive's own clock: whoever writes into it does not say
     */
    record Kept<T>(T what, Instant at) {}

    boolean has(LocalDate day);

    /** @param entries in the order of time; they are written as they come, word for word, and are there together or not at all */
    void keep(LocalDate day, Stream<AuditTrail.Written> entries);

    /** Keeps the chains' ends at a moment. */
    void keep(Ends ends);

    /** The days that are kept, the oldest first. */
    List<LocalDate> days();

    /** The entries of a kept day. */
    List<AuditEntry> of(LocalDate day);

    /** The last ends that were kept on a day; empty if none were. */
    Optional<Ends> last(LocalDate day);

    /** The ends that are kept, the oldest first; of a day that is over the last alone, as they bind all before them. */
    Stream<Kept<Ends>> ends();

    /** Keeps the public half of the key that signs from now on; one that is kept already stays as it is. */
    void keep(PublicKey key);

    /** The keys that are kept, in the order in which they came. */
    List<Kept<PublicKey>> keys();
}
