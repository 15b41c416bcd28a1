package org.communityalerts.outside.aws.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.communityalerts.domain.force.Integrator;
import org.communityalerts.port.force.HookSignatures;

/**
 * Signatures by HMAC-SHA-256. An integrator's key is worked out from one secret, its id and when the key was made, so that
 * no key is kept anywhere and a new one is only a new moment.
 */
public final class DerivedSignatures implements HookSignatures {
    private static final String ALGORITHM = "HmacSHA256";
    /** How long the key before the newest still signs beside it: time for the other side to take the new one up. */
    private static final Duration BOTH = Duration.ofHours(24);

    private final Supplier<String> secret;

    public DerivedSignatures(Supplier<String> secret) {
        this.secret = secret;
    }

    @Override
    public String key(Integrator integrator) {
        return key(integrator.id(), made(integrator.key()));
    }

    @Override
    public String sign(Integrator integrator, Instant at, String body) {
        Integrator.Key key = integrator.key();
        String signed = at.getEpochSecond() + "." + body;
        Instant made = made(key);
        Instant before = Objects.requireNonNull(key.before(), "a key that was made has one before it");
        String header = "t=" + at.getEpochSecond() + ",v1=" + mac(key(integrator.id(), made), signed);
        boolean both = !before.equals(made) && at.isBefore(made.plus(BOTH));
        return both ? header + ",v1=" + mac(key(integrator.id(), before), signed) : header;
    }

    private static Instant made(Integrator.Key key) {
        return Objects.requireNonNull(key.made(), "no key was made");
    }

    private String key(String id, Instant made) {
        return mac(secret.get(), id + " " + made.toEpochMilli());
    }

    private static String mac(String key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
