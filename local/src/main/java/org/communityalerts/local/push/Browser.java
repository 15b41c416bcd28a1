package org.communityalerts.local.push;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser that takes pushes: it alone has the key that opens them (RFC 8291). */
final class Browser {
    private static final int SALT = 16;
    private static final int KEY = 65;

    private final KeyPair pair;
    private final byte[] auth = new byte[16];

    Browser() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
        new SecureRandom().nextBytes(auth);
    }

    String key() {
        return Base64URL.encode(publicKey()).toString();
    }

    String auth() {
        return Base64URL.encode(auth).toString();
    }

    private byte[] publicKey() {
        var key = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).build();
        return joined(new byte[] {4}, key.getX().decode(), key.getY().decode());
    }

    /** What a push says. */
    String opened(byte[] body) throws GeneralSecurityException {
        var read = ByteBuffer.wrap(body);
        byte[] salt = taken(read, SALT);
        int record = read.getInt();
        byte[] sender = taken(read, read.get());
        if (sender.length != KEY || body.length - read.position() > record) {
            throw new GeneralSecurityException("the head is not as RFC 8188 has it");
        }
        byte[] shared = derived(
                auth,
                agreed(sender),
                joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), publicKey(), sender),
                32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] key = derived(salt, shared, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = derived(salt, shared, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(taken(read, read.remaining()));
        int end = padded.length - 1;
        while (end > 0 && padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("the last record does not say that it is");
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private byte[] agreed(byte[] sender) throws GeneralSecurityException {
        try {
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(pair.getPrivate());
            agreement.doPhase(point(sender), true);
            return agreement.generateSecret();
        } catch (IllegalStateException e) {
            throw new GeneralSecurityException(e);
        }
    }

    static ECPublicKey point(byte[] bytes) {
        try {
            return new ECKey.Builder(
                            Curve.P_256,
                            Base64URL.encode(Arrays.copyOfRange(bytes, 1, 33)),
                            Base64URL.encode(Arrays.copyOfRange(bytes, 33, KEY)))
                    .build()
                    .toECPublicKey();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] derived(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        var how = HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, length);
        return KDF.getInstance("HKDF-SHA256").deriveData(how);
    }

    private static byte[] taken(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
