package org.communityalerts.domain.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

/** What an audit chain is made of tells every change of it. */
class ChainTest {
    private static final AuditEntry FIRST = AuditEntry.after(null, "chain", act(Map.of("was", "500", "is", "800")));

    @Test
    void what_more_is_said_of_an_act_is_in_its_hash() {
        assertThat(AuditEntry.after(null, "chain", act(Map.of("was", "500", "is", "900")))
                        .hash())
                .isNotEqualTo(FIRST.hash());
        assertThat(AuditEntry.after(null, "chain", act(Map.of("was", "500", "is", "800")))
                        .hash())
                .isEqualTo(FIRST.hash());
        assertThat(AuditEntry.after(null, "chain", act(Map.of("wa", "s500", "is", "800")))
                        .hash())
                .as("no two contents are written the same way")
                .isNotEqualTo(FIRST.hash());
    }

    @Test
    void what_is_signed_names_each_chains_end_and_the_moment() {
        AuditEntry second = AuditEntry.after(FIRST, "chain", act(null));
        var ends = new Ends(Examples.NOW, List.of(FIRST, second), null);

        assertThat(ends.sealed())
                .isEqualTo(Examples.NOW.toEpochMilli() + "\nchain 1 " + FIRST.hash() + "\nchain 2 " + second.hash());
        assertThat(ends.with("signature").seal()).isEqualTo("signature");
    }

    private static Act act(Map<String, String> details) {
        return new Act(
                Examples.NOW, "ada", "officer", "settings.change", "force", null, null, Act.ASKED, "r1", details);
    }
}
