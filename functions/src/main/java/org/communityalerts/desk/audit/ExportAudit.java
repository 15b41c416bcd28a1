package org.communityalerts.desk.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.port.force.AuditArchive;
import org.communityalerts.port.force.AuditTrail;
import org.communityalerts.port.force.Seal;

/**
 * Puts the ends of the audit trail's chains, and each day that is over, where not even the table's owner can change them, and
 * the day's hash where everybody can read it.
 */
public final class ExportAudit {
    /** A day that could not be exported is tried again for two days more. */
    private static final int DAYS = 3;
    /** What was done at a day's very end is written, and found by its day, a little later. */
    private static final Duration SETTLED = Duration.ofMinutes(10);
    /** A run of an earlier deployment, which may be under way and put back the keys of its own, is over by then. */
    private static final Duration OVERLAP = Duration.ofMinutes(6);

    private final AuditTrail trail;
    private final AuditArchive archive;
    private final Seal seal;
    private final DayPages pages;
    private final KeyPages keys;
    private final InstantSource clock;
    /** Whether the key that signs is in the archive. */
    private boolean keyKept;
    /** From when on the keys that this deployment has are to be published, whether a day is over or not. */
    private Instant showing = Instant.MIN;

    public ExportAudit(
            AuditTrail trail, AuditArchive archive, Seal seal, DayPages pages, KeyPages keys, InstantSource clock) {
        this.seal = seal;
        this.pages = pages;
        this.keys = keys;
        this.trail = trail;
        this.archive = archive;
        this.clock = clock;
    }

    void export() {
        if (!keyKept) {
            // Before whatever it signs: from when it is there is told what it may have signed.
            archive.keep(keys.ofAudit().key());
            keyKept = true;
        }
        var ends = new Ends(clock.instant(), trail.ends(), null);
        archive.keep(ends.with(seal.over(ends.sealed())));
        LocalDate today =
                clock.instant().minus(SETTLED).atOffset(ZoneOffset.UTC).toLocalDate();
        boolean showsAgain = !clock.instant().isBefore(showing);
        boolean due = showsAgain;
        for (int back = DAYS; back >= 1; back--) {
            LocalDate day = today.minusDays(back);
            if (!archive.has(day)) {
                pages.publish(day, archive.last(day));
                archive.keep(day, trail.written(day));
                due = true;
            }
        }
        if (due) {
            // Last: a key that cannot be read keeps no day from the archive.
            keys.publish(KeysInForce.of(archive.keys(), keys.ofAudit()));
        }
        if (showsAgain) {
            showing = showing.equals(Instant.MIN) ? clock.instant().plus(OVERLAP) : Instant.MAX;
        }
    }
}
