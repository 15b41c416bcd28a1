package org.communityalerts.alert.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityalerts.domain.force.Act;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAuditTrail;
import org.junit.jupiter.api.Test;

class ReplacementTest {
    private static final Act ACT = new Act(
            Examples.NOW, "officer", "officer", "alert.replace", "alert-1", null, "192.0.2.1", Act.ASKED, "request");

    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final Replacement replacement = new Replacement(new MemoryAlerts(), trail, () -> Examples.NOW);

    @Test
    void what_cannot_be_recorded_is_not_begun() {
        trail.broken = true;

        assertThatThrownBy(() -> replacement.begin(ACT)).hasMessage("the trail cannot be written");
    }

    @Test
    void what_is_done_is_no_failure_because_its_end_cannot_be_recorded() {
        replacement.begin(ACT);
        trail.broken = true;

        assertThatCode(() -> replacement.end(ACT, 202)).doesNotThrowAnyException();
        assertThat(trail.entries).extracting(entry -> entry.act().outcome()).containsExactly(Act.ASKED);
    }
}
