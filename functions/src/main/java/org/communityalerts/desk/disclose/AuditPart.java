package org.communityalerts.desk.disclose;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.port.force.AuditArchive;
import org.communityalerts.port.force.AuditTrail;

/**
 * What the audit trail has of somebody or something, with each entry's place in its chain, and the signed ends that bind
 * them. Left out are network addresses, and the ids of others who were shown in the same list.
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
    private static final int PAGE = 500;
    private static final String SHOWN = "shown";

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

    /** Since whenever the trail goes back to. */
    void add(PackWriter pack, Officers officers, Set<String> targets) {
        add(pack, officers, targets, clock.instant().minus(kept));
    }

    void add(PackWriter pack, Officers officers, Set<String> targets, Instant since) {
        List<AuditEntry> entries = entries(targets, since);
        Sheets.add(pack, "audit.csv", COLUMNS, entries.stream().map(entry -> row(entry, officers)));
        ends().ifPresent(ends -> {
            pack.add("audit-ends.txt", ends.sealed());
            if (ends.seal() != null) {
                byte[] seal = Base64.getDecoder().decode(ends.seal());
                pack.add("audit-ends.sig", out -> PackWriter.write(out, seal));
            }
        });
    }

    /** The oldest first. */
    private List<AuditEntry> entries(Set<String> targets, Instant since) {
        var all = new AuditTrail.Query(null, null, null, since, clock.instant());
        return Stream.iterate(
                        trail.find(all, PAGE, null),
                        page -> page != NONE,
                        page -> page.nextToken() == null ? NONE : trail.find(all, PAGE, page.nextToken()))
                .flatMap(page -> page.entries().stream())
                .filter(entry -> concerns(entry.act(), targets))
                .sorted(Comparator.comparing(entry -> entry.act().at()))
                .toList();
    }

    private static final AuditTrail.Page NONE = new AuditTrail.Page(List.of(), null);

    private static boolean concerns(Act act, Set<String> targets) {
        String shown = act.details() == null ? null : act.details().get(SHOWN);
        return (act.target() != null && targets.contains(act.target()))
                || (shown != null && Arrays.stream(shown.split(" ")).anyMatch(targets::contains));
    }

    private static List<String> row(AuditEntry entry, Officers officers) {
        Act act = entry.act();
        return Arrays.asList(
                act.at().toString(),
                officers.named(act.who()),
                act.role(),
                act.action(),
                act.target(),
                act.reason(),
                act.outcome(),
                act.request(),
                entry.chain(),
                Long.toString(entry.number()),
                entry.previous(),
                entry.hash());
    }

    /** The newest that were signed: right after midnight, yesterday's. */
    private Optional<Ends> ends() {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return archive.last(today).or(() -> archive.last(today.minusDays(1)));
    }
}
