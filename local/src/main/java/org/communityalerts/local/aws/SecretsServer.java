package org.communityalerts.local.aws;

import java.io.IOException;
import java.util.Map;

/** Answers Secrets Manager's GetSecretValue for the template's secrets. */
public final class SecretsServer {
    private SecretsServer() {}

    /** @param secrets by their names */
    public static JsonServer start(Map<String, String> secrets) throws IOException {
        return new JsonServer(
                "secretsmanager",
                Map.of(
                        "GetSecretValue",
                        asked -> value(secrets, asked.path("SecretId").asString(""))));
    }

    private static Map<String, String> value(Map<String, String> secrets, String id) {
        String name = id.replaceFirst("^arn:.*:secret:(.*)-......$", "$1");
        String value = secrets.get(name);
        if (value == null) {
            throw new JsonServer.Refused("ResourceNotFoundException");
        }
        return Map.of("ARN", id, "Name", name, "VersionId", "1", "SecretString", value);
    }
}
