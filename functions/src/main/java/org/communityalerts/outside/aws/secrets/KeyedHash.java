package org.communityalerts.outside.aws.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A text as 43 letters that do not give it away (HMAC-SHA-256, base 64): each purpose has a secret of its own for it. */
public final class KeyedHash implements UnaryOperator<String> {
    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<String> secret;

    public KeyedHash(Supplier<String> secret) {
        this.secret = secret;
    }

    @Override
    public String apply(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
