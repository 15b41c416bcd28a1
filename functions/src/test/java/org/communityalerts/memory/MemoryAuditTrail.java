package org.communityalerts.memory;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.edge.json.Json;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.force.AuditTrail;

/** An audit trail of one chain in memory, which a test may tamper with. */
public final class MemoryAuditTrail implements AuditTrail, ActLog {
    public final List<AuditEntry> entries = new ArrayList<>();
    /** The days that were read. */
    public final List<LocalDate> read = new ArrayList<>();

    public boolean broken;

    @Override
    public void write(Act act) {
        add(act);
    }

    @Override
    public void add(Act act) {
        if (broken) {
            throw new IllegalStateException("the trail cannot be written");
        }
        entries.add(AuditEntry.after(entries.isEmpty() ? null : entries.getLast(), "0", act));
    }

    @Override
    public Stream<Written> written(LocalDate day) {
        read.add(day);
        return entries.stream()
                .filter(e -> e.act().at().atOffset(ZoneOffset.UTC).toLocalDate().equals(day))
                .sorted(Comparator.comparing(e -> e.act().at()))
                .map(e -> new Written(e, Json.mapper().writeValueAsString(e.act())));
    }

    @Override
    public List<LocalDate> days(Set<String> ids, LocalDate from, LocalDate to) {
        return entries.stream()
                .map(AuditEntry::act)
                .filter(act -> !Collections.disjoint(act.concerns(), ids))
                .map(act -> act.at().atOffset(ZoneOffset.UTC).toLocalDate())
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Page find(Query query, int limit, String nextToken) {
        List<AuditEntry> found = entries.stream()
                .filter(e ->
                        !e.act().at().isBefore(query.from()) && !e.act().at().isAfter(query.to()))
                .toList();
        return new Page(found.reversed(), null);
    }

    @Override
    public List<AuditEntry> ends() {
        return entries.isEmpty() ? List.of() : List.of(entries.getLast());
    }

    @Override
    public List<String> chains() {
        return List.of("0");
    }

    @Override
    public Stream<AuditEntry> chain(String name) {
        return entries.stream();
    }
}
