package org.communityalerts.local.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The issuer's key: made once, and kept between runs where data is kept, so that a sign-in outlives a restart. */
final class SigningKey {
    private static final int BITS = 2048;

    private final RSAKey key;

    private SigningKey(RSAKey key) {
        this.key = key;
    }

    /** @param file where the key is kept, or null for memory */
    static SigningKey at(@Nullable Path file) throws IOException {
        try {
            if (file != null && Files.exists(file)) {
                return new SigningKey(RSAKey.parse(Files.readString(file)));
            }
            var key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            if (file != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, key.toJSONString());
            }
            return new SigningKey(key);
        } catch (JOSEException | ParseException e) {
            throw new IOException("the issuer's key cannot be had", e);
        }
    }

    String sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, as a JWK set. */
    String published() {
        return new JWKSet(key).toString();
    }
}
