package org.communityalerts.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemoryContacts;
import org.junit.jupiter.api.Test;

class OwnActsTest {
    private static final String PHONE = "+447700900123";

    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final MemoryContacts contacts = new MemoryContacts();
    private final OwnActs acts = new OwnActs(trail, address -> "key of it", () -> Examples.NOW);
    private final AuditedContacts auditedContacts = new AuditedContacts(contacts, acts);

    @Test
    void a_stop_and_a_start_are_written_down_without_the_address() {
        auditedContacts.suppress(PHONE, new Suppression(Suppression.Reason.OPT_OUT, Examples.NOW, "text"));
        auditedContacts.release(PHONE);

        assertThat(trail.entries)
                .extracting(entry -> entry.act().role() + " " + entry.act().action() + " "
                        + entry.act().target())
                .containsExactly("resident resident.stop key of it", "resident resident.start key of it");
        assertThat(trail.entries.toString()).doesNotContain(PHONE);
    }

    @Test
    void a_stop_takes_hold_even_if_it_cannot_be_written_down() {
        trail.broken = true;

        auditedContacts.suppress(PHONE, new Suppression(Suppression.Reason.OPT_OUT, Examples.NOW, "text"));

        assertThat(contacts.suppression(PHONE)).isPresent();
    }
}
