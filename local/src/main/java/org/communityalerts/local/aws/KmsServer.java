package org.communityalerts.local.aws;

import com.sun.net.httpserver.HttpExchange;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers KMS's Sign and GetPublicKey for the template's one key that signs. */
public final class KmsServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TARGET = "TrentService.";
    private static final String ALGORITHM = "ECDSA_SHA_256";

    private final String id;
    private final KeyPair key;
    private final HttpEndpoint endpoint;

    /**
     * @param id what the key is asked for by
     * @param file where it is kept, or null for memory
     */
    public KmsServer(String id, Path file) throws IOException {
        this.id = id;
        this.key = key(file);
        this.endpoint = new HttpEndpoint(0, this::answer);
    }

    public String url() {
        return endpoint.url();
    }

    @Override
    public void close() {
        endpoint.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        JsonNode asked = JSON.readTree(Exchanges.body(exchange));
        if (!id.equals(asked.path("KeyId").asString(""))) {
            refuse(exchange, "NotFoundException");
            return;
        }
        switch (String.valueOf(target)) {
            case TARGET + "Sign" -> sign(exchange, asked);
            case TARGET + "GetPublicKey" ->
                say(
                        exchange,
                        Map.of(
                                "KeyId",
                                id,
                                "PublicKey",
                                text(key.getPublic().getEncoded()),
                                "KeyUsage",
                                "SIGN_VERIFY",
                                "KeySpec",
                                "ECC_NIST_P256",
                                "SigningAlgorithms",
                                List.of(ALGORITHM)));
            default -> refuse(exchange, "UnsupportedOperationException");
        }
    }

    private void sign(HttpExchange exchange, JsonNode asked) throws IOException {
        boolean served = ALGORITHM.equals(asked.path("SigningAlgorithm").asString(""))
                && "RAW".equals(asked.path("MessageType").asString("RAW"));
        if (!served) {
            refuse(exchange, "InvalidKeyUsageException");
            return;
        }
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(Base64.getDecoder().decode(asked.path("Message").asString("")));
            say(exchange, Map.of("KeyId", id, "Signature", text(signature.sign()), "SigningAlgorithm", ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static KeyPair key(Path file) throws IOException {
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

    private static void say(HttpExchange exchange, Map<String, Object> body) throws IOException {
        Exchanges.json(exchange, 200, JSON.writeValueAsString(body));
    }

    private static void refuse(HttpExchange exchange, String type) throws IOException {
        Exchanges.json(exchange, 400, JSON.writeValueAsString(Map.of("__type", type)));
    }
}
