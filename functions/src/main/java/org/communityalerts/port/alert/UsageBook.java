package org.communityalerts.port.alert;

import java.time.LocalDate;
import java.util.List;
import org.communityalerts.domain.alert.Usage;

/** What each alert used up and brought back, an entry an alert: a report is a few reads, however many were sent. */
public interface UsageBook {
    /** Writes an alert's entry, in place of an earlier one. */
    void put(Usage usage);

    /** Adds to an entry; such an entry is only ever added to. */
    void add(Usage usage);

    /** The entries of the alerts issued on those days, both included, by day. */
    List<Usage> between(LocalDate from, LocalDate to);
}
