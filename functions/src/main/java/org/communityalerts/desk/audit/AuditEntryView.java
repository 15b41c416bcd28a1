package org.communityalerts.desk.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.jspecify.annotations.Nullable;

/** An audit entry as the HTTP contract shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntryView(
        Instant at,
        String who,
        String role,
        @Nullable String action,
        @Nullable String target,
        @Nullable String reason,
        @Nullable String from,
        String outcome,
        String request,
        @Nullable Map<String, String> details,
        String chain,
        long number,
        String hash) {
    static AuditEntryView of(AuditEntry entry) {
        Act act = entry.act();
        return new AuditEntryView(
                act.at(),
                act.who(),
                act.role(),
                act.action(),
                act.target(),
                act.reason(),
                act.from(),
                act.outcome(),
                act.request(),
                act.details(),
                entry.chain(),
                entry.number(),
                entry.hash());
    }
}
