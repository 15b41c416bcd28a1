package org.communityalerts.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.craft.pack.Signer;
import org.communityalerts.memory.MemorySite;
import org.junit.jupiter.api.Test;

class KeyPagesTest {
    private final MemorySite site = new MemorySite();
    private final PublicHalf audit = Signer.fresh().half();
    private final PublicHalf packs = Signer.fresh().half();

    @Test
    void both_keys_can_be_fetched_and_their_fingerprints_read_in_both_languages() {
        new KeyPages(site, "Examplechester Police", () -> audit, () -> packs).publish();

        assertThat(PublicHalf.of(site.text("audit/pack-key.pem"))).isEqualTo(packs);
        assertThat(PublicHalf.of(site.text("audit/audit-key.pem"))).isEqualTo(audit);
        assertThat(site.text("audit/keys.html"))
                .contains(packs.fingerprint(), audit.fingerprint(), "/audit/pack-key.pem", "lang=\"cy\"", "Pecynnau");
    }
}
