package org.communityalerts.craft.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PublicHalfTest {
    @Test
    void it_is_read_as_it_was_written() {
        PublicHalf half = Signer.fresh().half();

        assertThat(PublicHalf.of(half.pem()).fingerprint())
                .isEqualTo(half.fingerprint())
                .hasSize(64);
        assertThat(half.pem()).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("-----END PUBLIC KEY-----\n");
    }

    @Test
    void another_text_is_no_key() {
        assertThatThrownBy(() -> PublicHalf.of("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
