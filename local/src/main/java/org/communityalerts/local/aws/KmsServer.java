package org.communityalerts.local.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers KMS's Sign and GetPublicKey for the template's keys that sign. */
public final class KmsServer {
    private static final String ALGORITHM = "ECDSA_SHA_256";

    /** More is to be signed by its digest. */
    private static final int LONGEST = 4096;
    /** What each key is asked for by, and the file that it is kept in. */
    private static final Map<String, String> FILES = Map.of("AuditKey", "audit-key", "PackKey", "pack-key");

    private final Map<String, KeyPair> keys;

    private KmsServer(Map<String, KeyPair> keys) {
        this.keys = keys;
    }

    /** @param files where a file of that name is kept, or null for memory */
    public static JsonServer start(Function<String, @Nullable Path> files) throws IOException {
        var keys = new HashMap<String, KeyPair>();
        for (Map.Entry<String, String> one : FILES.entrySet()) {
            keys.put(one.getKey(), key(files.apply(one.getValue())));
        }
        var server = new KmsServer(keys);
        return new JsonServer("TrentService", Map.of("Sign", server::sign, "GetPublicKey", server::publicKey));
    }

    private Map<String, ?> publicKey(JsonNode asked) {
        KeyPair key = key(asked);
        return Map.of(
                "KeyId",
                asked.path("KeyId").asString(),
                "PublicKey",
                text(key.getPublic().getEncoded()),
                "KeyUsage",
                "SIGN_VERIFY",
                "KeySpec",
                "ECC_NIST_P256",
                "SigningAlgorithms",
                List.of(ALGORITHM));
    }

    private Map<String, ?> sign(JsonNode asked) throws IOException {
        KeyPair key = key(asked);
        boolean served = ALGORITHM.equals(asked.path("SigningAlgorithm").asString(""))
                && "RAW".equals(asked.path("MessageType").asString("RAW"));
        if (!served) {
            throw new JsonServer.Refused("InvalidKeyUsageException");
        }
        byte[] message = bytes(asked.path("Message").asString(""));
        if (message.length < 1 || message.length > LONGEST) {
            throw new JsonServer.Refused("ValidationException");
        }
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(message);
            return Map.of(
                    "KeyId",
                    asked.path("KeyId").asString(),
                    "Signature",
                    text(signature.sign()),
                    "SigningAlgorithm",
                    ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private KeyPair key(JsonNode asked) {
        KeyPair key = keys.get(asked.path("KeyId").asString(""));
        if (key == null) {
            throw new JsonServer.Refused("NotFoundException");
        }
        return key;
    }

    private static KeyPair key(@Nullable Path file) throws IOException {
        try {
            if (file != null && Files.exists(file)) {
                List<String> halves = Files.readAllLines(file);
                var factory = KeyFactory.getInstance("EC");
                return new KeyPair(
                        factory.generatePublic(new X509EncodedKeySpec(bytes(halves.getFirst()))),
                        factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(halves.getLast()))));
            }
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair made = generator.generateKeyPair();
            if (file != null) {
                Files.createDirectories(file.getParent());
                Files.write(
                        file,
                        List.of(
                                text(made.getPublic().getEncoded()),
                                text(made.getPrivate().getEncoded())));
            }
            return made;
        } catch (GeneralSecurityException e) {
            throw new IOException("a key that signs cannot be had", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
