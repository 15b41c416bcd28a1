package org.communityalerts.port.force;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.jspecify.annotations.Nullable;

/** What was done, by whom and why: it is only ever added to, by one writer, to whom a {@link ActLog} hands acts on. */
public interface AuditTrail {
    /** What to look for; null for any. */
    record Query(
            @Nullable String who,
            @Nullable String what,
            @Nullable String target,
            Instant from,
            Instant to) {}

    /** One page, newest first, and the token to go on with. */
    record Page(List<AuditEntry> entries, @Nullable String nextToken) {}

    /** An entry, and its act word for word as it was written: a later version may have said more of it than this one knows. */
    record Written(AuditEntry entry, String act) {}

    /** Writes an act down; the same one that is handed in again, however late, stands there once. */
    void write(Act act);

    /** What was done on a day, in the order of time, read as it is asked for: there may be more than fits in memory. */
    Stream<Written> written(LocalDate day);

    /** The same, as far as this version knows it. */
    default Stream<AuditEntry> of(LocalDate day) {
        return written(day).map(Written::entry);
    }

    /**
     * The days between two, both of them too, that have something which concerns one of those, and any of which that is not
     * known; the earliest first.
     */
    List<LocalDate> days(Set<String> ids, LocalDate from, LocalDate to);

    Page find(Query query, int limit, @Nullable String nextToken);

    /** The names of the chains the trail is written in. */
    List<String> chains();

    /** The last entry of each chain that has one. */
    List<AuditEntry> ends();

    /** One chain from its beginning. */
    Stream<AuditEntry> chain(String name);
}
