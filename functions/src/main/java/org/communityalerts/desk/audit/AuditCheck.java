package org.communityalerts.desk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.port.force.AuditTrail;

/** Goes through every chain of the audit trail from its beginning: what was changed or taken out of it shows. */
public final class AuditCheck {
    /** What was found: how many entries there are, and what is wrong with the first bad one of each chain. */
    public record Report(long entries, List<String> breaks) {}

    /** Every chain is written to more often than that. */
    private static final Duration SOON = Duration.ofDays(31);

    private final AuditTrail trail;
    private final Instant oldest;

    /** @param oldest what is older than this may have expired */
    public AuditCheck(AuditTrail trail, Instant oldest) {
        this.trail = trail;
        this.oldest = oldest;
    }

    public Report check() {
        long entries = 0;
        var breaks = new ArrayList<String>();
        for (String chain : trail.chains()) {
            AuditEntry last = null;
            for (AuditEntry entry : (Iterable<AuditEntry>) trail.chain(chain)::iterator) {
                entries++;
                if (!(last == null && begins(entry)) && !entry.follows(last)) {
                    long expected = last == null ? 1 : last.number() + 1;
                    breaks.add("chain " + chain + " breaks at entry " + entry.number()
                            + (entry.number() == expected
                                    ? ": it was changed"
                                    : ": entry " + expected + " is missing"));
                    break;
                }
                last = entry;
            }
        }
        return new Report(entries, breaks);
    }

    /** A chain whose beginning has expired goes on from near the oldest that has not. */
    private boolean begins(AuditEntry entry) {
        return entry.number() > 1 && entry.isUnchanged() && entry.act().at().isBefore(oldest.plus(SOON));
    }
}
