package org.communityalerts.outside.hook.push;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Supplier;

/** Says to push services who we are (RFC 8292): a token for each, signed with a key that is made from a secret. */
final class Vapid {
    /** A push service takes a day at most. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private record Pair(String secret, BigInteger number, String publicKey) {}

    private final Supplier<String> secret;
    private final String contact;
    private final InstantSource clock;
    private volatile Pair last = new Pair("", BigInteger.ONE, "");

    /** @param contact whom a push service writes to, as a mailto address */
    Vapid(Supplier<String> secret, String contact, InstantSource clock) {
        this.secret = secret;
        this.contact = contact;
        this.clock = clock;
    }

    String publicKey() {
        return pair().publicKey();
    }

    /** The Authorization of a push to that address. */
    String authorization(URI endpoint) throws GeneralSecurityException {
        Pair pair = pair();
        String claims = "{\"aud\":\"%s://%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(
                        endpoint.getScheme(),
                        endpoint.getRawAuthority(),
                        clock.instant().plus(VALID).getEpochSecond(),
                        contact);
        String signed = base64("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + base64(claims);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(P256.privateKey(pair.number()));
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return "vapid t=" + signed + "." + BASE64.encodeToString(signature.sign()) + ", k=" + pair.publicKey();
    }

    private Pair pair() {
        String now = secret.get();
        Pair known = last;
        if (!known.secret().equals(now)) {
            BigInteger number = number(now);
            known = new Pair(now, number, BASE64.encodeToString(P256.bytes(P256.times(number))));
            last = known;
        }
        return known;
    }

    /** Below the curve's order, from twice as many bits as that: no number is likelier than another. */
    private static BigInteger number(String secret) {
        try {
            byte[] wide =
                    MessageDigest.getInstance("SHA-512").digest(("vapid " + secret).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, wide)
                    .mod(P256.CURVE.getOrder().subtract(BigInteger.ONE))
                    .add(BigInteger.ONE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
