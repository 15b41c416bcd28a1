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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers KMS's Sign and GetPublicKey for the template's one key that signs. */
public final class KmsServer {
    private static final String ALGORITHM = "ECDSA_SHA_256";

    private final String id;
    private final KeyPair key;

    private KmsServer(String id, KeyPair key) {
        this.id = id;
        this.key = key;
    }

    /**
     * @param id what the key is asked for by
     * @param file where it is kept, or null for memory
     */
    public static JsonServer start(String id, @Nullable Path file) throws IOException {
        var server = new KmsServer(id, key(file));
        return new JsonServer("TrentService", Map.of("Sign", server::sign, "GetPublicKey", server::publicKey));
    }

    private Map<String, ?> publicKey(JsonNode asked) {
        checkKey(asked);
        return Map.of(
                "KeyId",
                id,
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
        checkKey(asked);
        boolean served = ALGORITHM.equals(asked.path("SigningAlgorithm").asString(""))
                && "RAW".equals(asked.path("MessageType").asString("RAW"));
        if (!served) {
            throw new JsonServer.Refused("InvalidKeyUsageException");
        }
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(bytes(asked.path("Message").asString("")));
            return Map.of("KeyId", id, "Signature", text(signature.sign()), "SigningAlgorithm", ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void checkKey(JsonNode asked) {
        if (!id.equals(asked.path("KeyId").asString(""))) {
            throw new JsonServer.Refused("NotFoundException");
        }
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
            throw new IOException("the audit's key cannot be had", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
