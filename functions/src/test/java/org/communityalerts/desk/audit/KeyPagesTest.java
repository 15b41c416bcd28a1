package org.communityalerts.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        new KeyPages(site, "Examplechester Police", () -> audit, () -> packs).publish(KeysInForce.of(List.of(), audit));

        assertThat(PublicHalf.of(site.text("audit/pack-key.pem"))).isEqualTo(packs);
        assertThat(PublicHalf.of(site.text("audit/audit-key.pem"))).isEqualTo(audit);
        assertThat(site.text("audit/keys.html"))
                .contains(packs.fingerprint(), audit.fingerprint(), "/audit/pack-key.pem", "lang=\"cy\"", "Pecynnau");
    }

    @Test
    void a_key_that_was_changed_stays_for_what_it_signed() {
        new KeyPages(site, "Examplechester Police", () -> audit, () -> packs).publish(KeysInForce.of(List.of(), audit));
        PublicHalf next = Signer.fresh().half();

        new KeyPages(site, "Examplechester Police", () -> audit, () -> next).publish(KeysInForce.of(List.of(), audit));

        String former = "audit/keys/pack-key-" + packs.fingerprint() + ".pem";
        assertThat(PublicHalf.of(site.text(former))).isEqualTo(packs);
        assertThat(PublicHalf.of(site.text("audit/pack-key.pem"))).isEqualTo(next);
        assertThat(site.text("audit/keys.html"))
                .contains("/" + former, packs.fingerprint(), next.fingerprint(), "Packs, formerly", "Pecynnau, gynt")
                .doesNotContain("The audit trail, formerly", "/audit/keys/pack-key-" + next.fingerprint());
    }

    @Test
    void while_no_key_was_changed_none_is_called_a_former_one_and_what_else_lies_there_is_none() {
        site.write("audit/keys/pack-key-of-somebody.pem", PublicHalf.TYPE, new byte[0]);

        new KeyPages(site, "Examplechester Police", () -> audit, () -> packs).publish(KeysInForce.of(List.of(), audit));

        assertThat(site.text("audit/keys.html")).doesNotContain("formerly", "somebody");
    }
}
