package org.communityalerts.desk.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityalerts.domain.force.AuditEntry;

/** What the archive holds of each chain, by the entries' numbers; what the trail has is crossed out one by one. */
final class Archived {
    private final Map<String, TreeMap<Long, String>> hashes = new HashMap<>();

    void add(Stream<AuditEntry> entries) {
        entries.forEach(entry ->
                hashes.computeIfAbsent(entry.chain(), chain -> new TreeMap<>()).put(entry.number(), entry.hash()));
    }

    /** Whether an entry is another than that which was archived. */
    boolean differs(AuditEntry entry) {
        String archived = of(entry.chain()).get(entry.number());
        return archived != null && !archived.equals(entry.hash());
    }

    /** The last entry that was archived of a chain, or 0 if none was. */
    long last(String chain) {
        return of(chain).isEmpty() ? 0 : of(chain).lastKey();
    }

    private TreeMap<Long, String> of(String chain) {
        return hashes.getOrDefault(chain, new TreeMap<>());
    }
}
