package org.communityalerts.desk.disclose;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.port.force.AuditArchive;
import org.communityalerts.port.force.AuditTrail;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail has of somebody or something, with each entry's place in its chain, and the signed ends that bind
 * them. Left out are network addresses, and the ids of others who were shown in the same list.
 *
 * <p>What goes to a resident is read by whoever looks over their shoulder: it has neither reasons, which are one officer's
 * words to another, nor that the unsafe-contact mark was lifted, nor who of the force did it.
 */
public final class AuditPart {
    private static final List<String> COLUMNS = List.of(
            "at",
            "who",
            "role",
            "action",
            "target",
            "reason",
            "outcome",
            "request",
            "chain",
            "number",
            "previous",
            "hash");
    /** What would tell that somebody had the unsafe-contact mark. */
    private static final String UNMARK = "resident.unmark";

    private final AuditTrail trail;
    private final AuditArchive archive;
    private final InstantSource clock;
    private final Duration kept;

    /** @param kept how long the trail goes back */
    public AuditPart(AuditTrail trail, AuditArchive archive, InstantSource clock, Duration kept) {
        this.trail = trail;
        this.archive = archive;
        this.clock = clock;
        this.kept = kept;
    }

    /** Of an alert, for the force and for courts. */
    void add(PackWriter pack, Officers officers, String alert, Instant since) {
        add(
                pack,
                entries(pack, Map.of(alert, since), since)
                        .map(entry -> row(
                                entry,
                                officers.named(entry.act().who()),
                                entry.act().reason())));
    }

    /** @param targets a resident's id and the keys of their addresses, each with since when it is theirs */
    void add(PackWriter pack, Map<String, Instant> targets) {
        add(
                pack,
                entries(pack, targets, clock.instant().minus(kept))
                        .filter(entry -> !UNMARK.equals(entry.act().action()))
                        .map(entry -> row(entry, "", "")));
    }

    private void add(PackWriter pack, Stream<List<String>> rows) {
        Sheets.add(pack, "audit.csv", COLUMNS, rows);
        ends().ifPresent(ends -> {
            pack.add("audit-ends.txt", ends.sealed());
            if (ends.seal() != null) {
                byte[] seal = Base64.getDecoder().decode(ends.seal());
                pack.add("audit-ends.sig", out -> PackWriter.write(out, seal));
            }
        });
    }

    /** The oldest first. */
    private Stream<AuditEntry> entries(PackWriter pack, Map<String, Instant> targets, Instant since) {
        return trail.days(targets.keySet(), day(since), day(clock.instant())).stream()
                .peek(day -> pack.flush())
                .flatMap(trail::of)
                .filter(entry -> !entry.act().at().isBefore(since) && concerns(entry.act(), targets));
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean concerns(Act act, Map<String, Instant> targets) {
        return act.concerns().stream()
                .map(targets::get)
                .anyMatch(since -> since != null && !act.at().isBefore(since));
    }

    private static List<String> row(AuditEntry entry, String who, @Nullable String reason) {
        Act act = entry.act();
        return Arrays.asList(
                act.at().toString(),
                who,
                act.role(),
                act.action(),
                act.target(),
                reason,
                act.outcome(),
                act.request(),
                entry.chain(),
                Long.toString(entry.number()),
                entry.previous(),
                entry.hash());
    }

    /** The newest that were signed: right after midnight, yesterday's. */
    private Optional<Ends> ends() {
        LocalDate today = day(clock.instant());
        return archive.last(today).or(() -> archive.last(today.minusDays(1)));
    }
}
