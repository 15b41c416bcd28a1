package org.communityalerts.memory;

import java.security.PublicKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.port.force.AuditArchive;
import org.communityalerts.port.force.AuditTrail;

/** An archive in memory, which refuses to write a day twice. */
public final class MemoryAuditArchive implements AuditArchive {
    public final TreeMap<LocalDate, List<AuditEntry>> days = new TreeMap<>();
    public final List<Kept<Ends>> ends = new ArrayList<>();
    private final List<Kept<PublicKey>> keys = new ArrayList<>();
    private final InstantSource clock;

    public MemoryAuditArchive() {
        this(InstantSource.fixed(Examples.NOW));
    }

    /** @param clock its own, by which things come into it */
    public MemoryAuditArchive(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean has(LocalDate day) {
        return days.containsKey(day);
    }

    @Override
    public void keep(LocalDate day, Stream<AuditTrail.Written> entries) {
        if (days.put(day, entries.map(AuditTrail.Written::entry).toList()) != null) {
            throw new IllegalStateException("this day is locked");
        }
    }

    @Override
    public void keep(Ends last) {
        ends.add(new Kept<>(last, clock.instant()));
    }

    @Override
    public List<LocalDate> days() {
        return List.copyOf(days.keySet());
    }

    @Override
    public List<AuditEntry> of(LocalDate day) {
        return days.get(day);
    }

    @Override
    public Optional<Ends> last(LocalDate day) {
        return ends.stream()
                .map(Kept::what)
                .filter(one -> one.at().atOffset(ZoneOffset.UTC).toLocalDate().equals(day))
                .reduce((_, later) -> later);
    }

    @Override
    public Stream<Kept<Ends>> ends() {
        return ends.stream();
    }

    @Override
    public void keep(PublicKey key) {
        if (keys.stream().noneMatch(kept -> kept.what().equals(key))) {
            keys.add(new Kept<>(key, clock.instant()));
        }
    }

    @Override
    public List<Kept<PublicKey>> keys() {
        return List.copyOf(keys);
    }
}
