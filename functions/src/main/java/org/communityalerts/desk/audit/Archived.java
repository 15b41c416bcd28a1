package org.communityalerts.desk.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityalerts.domain.force.AuditEntry;

/** What the archive holds of each chain, by the entries' numbers; where two were archived under one number, both. */
final class Archived {
    private final Map<String, TreeMap<Long, Set<String>>> hashes = new HashMap<>();

    void add(Stream<AuditEntry> entries) {
        entries.forEach(entry -> hashes.computeIfAbsent(entry.chain(), chain -> new TreeMap<>())
                .computeIfAbsent(entry.number(), number -> new HashSet<>())
                .add(entry.hash()));
    }

    /** Whether an entry is another than that which was archived once. */
    boolean differs(AuditEntry entry) {
        Set<String> archived = of(entry.chain()).getOrDefault(entry.number(), Set.of());
        return !List.of(entry.hash()).containsAll(archived);
    }

    /** The last entry that was archived of a chain, or 0 if none was. */
    long last(String chain) {
        return of(chain).isEmpty() ? 0 : of(chain).lastKey();
    }

    private TreeMap<Long, Set<String>> of(String chain) {
        return hashes.getOrDefault(chain, new TreeMap<>());
    }
}
