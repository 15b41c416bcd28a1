package org.communityalerts.local.backup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** What a table holds, in whatever order it is read: how many items, and the sum of their hashes. */
public record Fingerprint(long items, BigInteger sum) {
    static final Fingerprint NONE = new Fingerprint(0, BigInteger.ZERO);

    Fingerprint and(String line) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(items + 1, sum.add(new BigInteger(1, hash)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
