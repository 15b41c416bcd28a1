package org.communityalerts.port.force;

import java.time.LocalDate;
import java.util.List;
import org.communityalerts.domain.force.AuditEntry;

/** Where days of the audit trail are kept that are over: written once, never changed. */
public interface AuditArchive {
    boolean has(LocalDate day);

    /** @param entries in the order of time */
    void keep(LocalDate day, List<AuditEntry> entries);
}
