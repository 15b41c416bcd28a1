package org.communityalerts.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.alert.Usage;
import org.communityalerts.port.alert.UsageBook;

/** What was used up, in memory, in the order it was written. */
public final class MemoryUsage implements UsageBook {
    private final List<Usage> entries = new ArrayList<>();

    @Override
    public void put(Usage usage) {
        entries.removeIf(entry -> entry.alertId().equals(usage.alertId()));
        entries.add(usage);
    }

    @Override
    public void add(Usage usage) {
        entries.add(usage);
    }

    @Override
    public List<Usage> between(LocalDate from, LocalDate to) {
        return entries.stream()
                .filter(entry -> !entry.day().isBefore(from) && !entry.day().isAfter(to))
                .toList();
    }
}
