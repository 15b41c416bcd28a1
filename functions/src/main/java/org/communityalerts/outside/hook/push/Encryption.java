package org.communityalerts.outside.hook.push;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a push so that its browser alone reads it (RFC 8291, one record of RFC 8188). */
final class Encryption {
    private static final int RECORD = 4096;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** What ends the last record. */
    private static final byte LAST = 2;

    /**
     * A key pair that is used once.
     *
     * @param publicBytes the public half
     */
    record Once(PrivateKey privateKey, byte[] publicBytes) {}

    private Encryption() {}

    /**
     * The body of a push.
     *
     * @param browser the browser's public key
     * @param auth what it shares with us
     * @param salt 16 bytes, used once
     */
    static byte[] encrypt(byte[] plain, byte[] browser, byte[] auth, Once ours, byte[] salt)
            throws GeneralSecurityException {
        ECPublicKey theirs = P256.publicKey(browser);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours.privateKey());
        agreement.doPhase(theirs, true);
        byte[] shared = derive(
                auth,
                agreement.generateSecret(),
                joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), browser, ours.publicBytes()),
                32);
        byte[] key = derive(salt, shared, info("aes128gcm"), KEY);
        byte[] nonce = derive(salt, shared, info("nonce"), NONCE);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        byte[] sealed = cipher.doFinal(joined(plain, new byte[] {LAST}));
        byte[] head = ByteBuffer.allocate(5)
                .putInt(RECORD)
                .put((byte) ours.publicBytes().length)
                .array();
        return joined(salt, head, ours.publicBytes(), sealed);
    }

    private static byte[] info(String what) {
        return ("Content-Encoding: " + what + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        var how = HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, length);
        return KDF.getInstance("HKDF-SHA256").deriveData(how);
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
