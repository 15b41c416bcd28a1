package org.communityalerts.port.force;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.jspecify.annotations.Nullable;

/** What was done, by whom and why: it is only ever added to. */
public interface AuditTrail {
    /** What to look for; null for any. */
    record Query(
            @Nullable String who,
            @Nullable String what,
            @Nullable String target,
            Instant from,
            Instant to) {}

    /** One page, newest first, and the token to go on with, or null. */
    record Page(List<AuditEntry> entries, @Nullable String nextToken) {}

    /** Adds an act; throws if it could not be written, and then what it is about must not be done. */
    void add(Act act);

    Page find(Query query, int limit, @Nullable String nextToken);

    /** The names of the chains the trail is written in. */
    List<String> chains();

    /** The last entry of each chain that has one. */
    List<AuditEntry> ends();

    /** One chain from its beginning. */
    Stream<AuditEntry> chain(String name);
}
