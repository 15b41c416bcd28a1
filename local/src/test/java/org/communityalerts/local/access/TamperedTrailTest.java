package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communityalerts.domain.force.AuditEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody does to an audit trail who may write in its table, against what is archived every minute. */
class TamperedTrailTest {
    private final OwnTrail trail = OwnTrail.of(5);
    private final List<AuditEntry> entries = trail.entries();
    private final String chain = "chain " + entries.getFirst().chain();

    @AfterEach
    void it_is_left() {
        trail.close();
    }

    @Test
    void whole_it_has_no_breaks() {
        assertThat(trail.breaks()).isEmpty();
    }

    @Test
    void a_chain_that_was_made_anew_is_found_and_nothing_once_it_is_as_it_was() {
        makeAnew();
        assertThat(trail.breaks())
                .containsExactly(chain + " breaks at entry 5: it was made anew, and is another than in the archive");

        entries.forEach(trail::put);
        assertThat(trail.breaks()).isEmpty();
    }

    @Test
    void a_chain_that_was_made_anew_is_found_though_its_end_was_archived_since() {
        makeAnew();
        trail.export();

        assertThat(trail.breaks())
                .containsExactly(chain + " breaks at entry 5: it was made anew, and is another than in the archive");
    }

    @Test
    void a_chain_that_was_emptied_is_found() {
        entries.forEach(trail::remove);

        assertThat(trail.breaks())
                .containsExactly(
                        chain + " breaks at entry 1: it is missing, and all up to entry 5 that is in the archive");
    }

    @Test
    void a_chain_whose_end_was_cut_off_is_found() {
        trail.remove(entries.getLast());

        assertThat(trail.breaks())
                .containsExactly(
                        chain + " breaks at entry 5: it is missing, and all up to entry 5 that is in the archive");
    }

    /** Every hash is worked out again, so that the chain by itself is whole. */
    private void makeAnew() {
        AuditEntry before = null;
        for (AuditEntry entry : entries) {
            before = AuditEntry.after(before, entry.chain(), trail.act("somebody else"));
            trail.put(before);
        }
    }
}
