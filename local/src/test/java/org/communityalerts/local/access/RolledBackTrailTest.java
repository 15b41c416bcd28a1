package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.communityalerts.domain.force.AuditEntry;
import org.junit.jupiter.api.Test;

/** A day that is archived by a version which knows less than the one that wrote it, as after a rollback. */
class RolledBackTrailTest {
    @Test
    void what_only_a_later_version_knows_of_an_act_is_archived_with_it_and_its_chain_stays_whole() {
        try (var trail = OwnTrail.of(2)) {
            AuditEntry entry = trail.entries().getFirst();
            trail.say(entry, act -> act.replaceFirst("}$", ",\"device\":\"phone\"}"));

            trail.exportDay();

            assertThat(trail.archived()).hasSize(2).first().asString().contains("\"device\":\"phone\"");
            // The check is made with the later version's source: here it reads the act as far as this one knows it.
            trail.say(entry, UnaryOperator.identity());
            assertThat(trail.breaks()).isEmpty();
        }
    }
}
