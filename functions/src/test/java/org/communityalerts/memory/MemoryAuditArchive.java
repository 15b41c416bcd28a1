package org.communityalerts.memory;

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

/** An archive in memory, which refuses to write a day twice. */
public final class MemoryAuditArchive implements AuditArchive {
    public final TreeMap<LocalDate, List<AuditEntry>> days = new TreeMap<>();
    public final List<Ends> ends = new ArrayList<>();

    @Override
    public boolean has(LocalDate day) {
        return days.containsKey(day);
    }

    @Override
    public void keep(LocalDate day, Stream<AuditEntry> entries) {
        if (days.put(day, entries.toList()) != null) {
            throw new IllegalStateException("this day is locked");
        }
    }

    @Override
    public void keep(Ends last) {
        ends.add(last);
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
                .filter(one -> one.at().atOffset(ZoneOffset.UTC).toLocalDate().equals(day))
                .reduce((_, later) -> later);
    }

    @Override
    public Stream<Ends> ends() {
        return ends.stream();
    }
}
