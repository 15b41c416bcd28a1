package org.communityalerts.outside.aws.dynamo.resident;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An address as a key that does not give it away (HMAC-SHA-256). A bare hash would: there are too few phone numbers. The
 * secret is never changed: a suppression outlives the person's record, and could not be found again.
 */
public final class AddressKey implements UnaryOperator<String> {
    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<String> secret;

    public AddressKey(Supplier<String> secret) {
        this.secret = secret;
    }

    @Override
    public String apply(String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] hash = mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
