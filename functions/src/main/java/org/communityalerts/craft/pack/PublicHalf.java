package org.communityalerts.craft.pack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.domain.force.Ends;

/** The half of the key that everybody may have, to check with what the other half signed (ECDSA over P-256, SHA-256). */
public record PublicHalf(PublicKey key) {
    /** Where everybody finds that of packs, on the force's own site, and that of the audit trail. */
    public static final String OF_PACKS = "audit/pack-key.pem";

    public static final String OF_AUDIT = "audit/audit-key.pem";

    /** Each key that was ever shown stays below this, under its fingerprint. */
    public static final String KEPT = "audit/keys";

    /** And a page with the fingerprints of both. */
    public static final String PAGE = "audit/keys.html";

    /** What a server says it is. */
    public static final String TYPE = "application/x-pem-file";

    private static final Pattern KEPT_AS = Pattern.compile(KEPT + "/[a-z-]+-([0-9a-f]{64})\\.pem");

    private static final int LINE = 64;
    private static final Pattern AROUND = Pattern.compile("-----[A-Z ]+-----|\\s");

    /** As openssl reads it (RFC 7468). */
    public String pem() {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether the other half signed that. */
    boolean signed(byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether the other half made the seal of these ends. */
    public boolean sealed(Ends ends) {
        try {
            return ends.seal() != null
                    && signed(
                            ends.sealed().getBytes(StandardCharsets.UTF_8),
                            Base64.getDecoder().decode(ends.seal()));
        } catch (IllegalArgumentException e) {
            // What is no Base64 is no seal.
            return false;
        }
    }

    /** Read as it was written. */
    public static PublicHalf of(String pem) {
        try {
            byte[] encoded = Base64.getDecoder()
                    .decode(AROUND.matcher(pem).replaceAll("").getBytes(StandardCharsets.US_ASCII));
            return new PublicHalf(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no public key of ECDSA", e);
        }
    }

    /** Where it stays when another is at that path, such as {@link #OF_PACKS}. */
    public String kept(String path) {
        return beginning(path) + fingerprint() + ".pem";
    }

    /** Whether a key that stays somewhere was at that path. */
    public static boolean isOf(String path, String kept) {
        return kept.startsWith(beginning(path));
    }

    private static String beginning(String path) {
        return KEPT + path.substring(path.indexOf('/'), path.lastIndexOf('.')) + "-";
    }

    /** The fingerprint of a key, by where it stays. */
    public static Optional<String> fingerprintIn(String kept) {
        return Optional.of(KEPT_AS.matcher(kept)).filter(Matcher::matches).map(named -> named.group(1));
    }

    /** What it is told apart by: the SHA-256 of its DER form, in hexadecimal. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
