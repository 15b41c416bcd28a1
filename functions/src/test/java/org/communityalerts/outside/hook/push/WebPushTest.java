package org.communityalerts.outside.hook.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291 (appendix A), and tokens as RFC 8292 has them. */
class WebPushTest {
    private static final String OUR_PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final BigInteger OUR_PRIVATE =
            new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    @Test
    void a_push_is_encrypted_as_the_standards_example() throws Exception {
        byte[] body = Encryption.encrypt(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
                bytes(BROWSER),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                new Encryption.Once(P256.privateKey(OUR_PRIVATE), bytes(OUR_PUBLIC)),
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAm"
                        + "S6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Q"
                        + "ulcy4a-fN");
    }

    @Test
    void the_public_key_of_a_private_one_is_the_standards_example() {
        assertThat(P256.bytes(P256.times(OUR_PRIVATE))).isEqualTo(bytes(OUR_PUBLIC));
    }

    @Test
    void what_is_no_point_of_the_curve_is_no_key() {
        byte[] off = bytes(BROWSER);
        off[64] ^= 1;
        assertThatThrownBy(() -> P256.publicKey(off)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> P256.publicKey(new byte[65])).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_token_is_for_one_push_service_for_half_a_day_and_signed_with_the_key_that_browsers_know() throws Exception {
        var vapid = new Vapid(() -> "a secret", "mailto:alerts@example.org", () -> Examples.NOW);
        String said = vapid.authorization(URI.create("https://push.example:8443/wpush/v2/abc"));
        String token = said.substring("vapid t=".length(), said.indexOf(','));
        String[] parts = token.split("\\.");

        assertThat(said).endsWith(", k=" + vapid.publicKey());
        assertThat(new String(bytes(parts[1]), StandardCharsets.UTF_8))
                .isEqualTo("{\"aud\":\"https://push.example:8443\",\"exp\":"
                        + Examples.NOW.plusSeconds(43_200).getEpochSecond()
                        + ",\"sub\":\"mailto:alerts@example.org\"}");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256.publicKey(bytes(vapid.publicKey())));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(bytes(parts[2]))).isTrue();
    }

    @Test
    void the_same_secret_is_always_the_same_key_and_another_secret_another() {
        var one = new Vapid(() -> "a secret", "mailto:a@example.org", () -> Examples.NOW);
        var again = new Vapid(() -> "a secret", "mailto:b@example.org", () -> Examples.NOW);
        var other = new Vapid(() -> "another", "mailto:a@example.org", () -> Examples.NOW);

        assertThat(one.publicKey()).isEqualTo(again.publicKey()).isNotEqualTo(other.publicKey());
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
