package org.communityalerts.desk.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;

/** An audit entry as the HTTP contract shows it: the act's own fields, and its place in the chain. */
record AuditEntryView(@JsonUnwrapped Act act, String chain, long number, String hash) {
    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(entry.act(), entry.chain(), entry.number(), entry.hash());
    }
}
