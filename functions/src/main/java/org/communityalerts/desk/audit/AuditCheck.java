package org.communityalerts.desk.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.port.force.AuditArchive;
import org.communityalerts.port.force.AuditTrail;
import org.jspecify.annotations.Nullable;

/**
 * Goes through every chain of the audit trail from its beginning, beside what the archive holds of it: what was changed or
 * taken out shows, also where everything after it was made anew, where a whole chain is gone, and where its end was cut off.
 */
public final class AuditCheck {
    /**
     * What was found: how many entries there are, what is wrong with the first bad one of each chain, and each day's hash,
     * which is to be the one on the day's public page.
     */
    public record Report(long entries, List<String> breaks, SortedMap<LocalDate, String> hashes) {}

    /**
     * What the trail is compared with.
     *
     * @param key that signs now
     * @param former the fingerprints of those that signed before
     */
    public record Against(AuditArchive archive, PublicHalf key, Set<String> former) {}

    /** Every chain is written to more often than that. */
    private static final Duration SOON = Duration.ofDays(31);

    private final AuditTrail trail;
    private final Optional<Against> archive;
    private final Instant oldest;

    /**
     * @param archive to compare with, or empty for none, where the trail is a copy of an earlier time
     * @param oldest what is older than this may have expired
     */
    public AuditCheck(AuditTrail trail, Optional<Against> archive, Instant oldest) {
        this.trail = trail;
        this.archive = archive;
        this.oldest = oldest;
    }

    public Report check() {
        long entries = 0;
        var breaks = new ArrayList<String>();
        // Read first: what is written meanwhile comes after it.
        var hashes = new TreeMap<LocalDate, String>();
        Archived archived = archived(breaks, hashes);
        for (String chain : trail.chains()) {
            AuditEntry last = null;
            Optional<String> fault = Optional.empty();
            for (AuditEntry entry : (Iterable<AuditEntry>) trail.chain(chain)::iterator) {
                entries++;
                fault = fault(entry, last, archived);
                if (fault.isPresent()) {
                    break;
                }
                last = entry;
            }
            AuditEntry end = last;
            fault.or(() -> cutOff(chain, end, archived)).ifPresent(breaks::add);
        }
        return new Report(entries, breaks, hashes);
    }

    private Archived archived(List<String> breaks, SortedMap<LocalDate, String> hashes) {
        var archived = new Archived();
        archive.ifPresent(kept -> read(kept, archived, breaks, hashes));
        return archived;
    }

    private void read(Against against, Archived archived, List<String> breaks, SortedMap<LocalDate, String> hashes) {
        AuditArchive kept = against.archive();
        kept.days().stream()
                .filter(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC).isAfter(oldest))
                .forEach(day -> archived.add(kept.of(day).stream()));
        KeysInForce keys = KeysInForce.of(kept.keys(), against.key());
        breaks.addAll(keys.strange(against.key(), against.former()));
        kept.ends().filter(one -> one.what().at().isAfter(oldest)).forEach(one -> {
            keys.fault(one).ifPresent(breaks::add);
            Ends ends = one.what();
            hashes.put(ends.at().atOffset(ZoneOffset.UTC).toLocalDate(), ends.hash());
            archived.add(ends.entries().stream().filter(end -> end.act().at().isAfter(oldest)));
        });
    }

    private Optional<String> fault(AuditEntry entry, @Nullable AuditEntry last, Archived archived) {
        String where = "chain " + entry.chain() + " breaks at entry " + entry.number();
        if (!(last == null && begins(entry)) && !entry.follows(last)) {
            long expected = last == null ? 1 : last.number() + 1;
            return Optional.of(
                    where + (entry.number() == expected ? ": it was changed" : ": entry " + expected + " is missing"));
        }
        return archived.differs(entry)
                ? Optional.of(where + ": it was made anew, and is another than in the archive")
                : Optional.empty();
    }

    private static Optional<String> cutOff(String chain, @Nullable AuditEntry last, Archived archived) {
        long end = last == null ? 0 : last.number();
        return archived.last(chain) > end
                ? Optional.of("chain " + chain + " breaks at entry " + (end + 1)
                        + ": it is missing, and all up to entry " + archived.last(chain) + " that is in the archive")
                : Optional.empty();
    }

    /** A chain whose beginning has expired goes on from near the oldest that has not. */
    private boolean begins(AuditEntry entry) {
        return entry.number() > 1 && entry.unchanged() && entry.act().at().isBefore(oldest.plus(SOON));
    }
}
