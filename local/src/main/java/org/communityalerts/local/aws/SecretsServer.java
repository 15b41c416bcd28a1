package org.communityalerts.local.aws;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers Secrets Manager's GetSecretValue for the template's secrets. */
public final class SecretsServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> secrets;
    private final HttpEndpoint endpoint;

    public SecretsServer(Map<String, String> secrets) throws IOException {
        this.secrets = secrets;
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
        if (!"secretsmanager.GetSecretValue".equals(target)) {
            refuse(exchange, "UnknownOperationException");
            return;
        }
        String id = JSON.readTree(Exchanges.body(exchange)).path("SecretId").asString("");
        String name = id.replaceFirst("^arn:.*:secret:(.*)-......$", "$1");
        String value = secrets.get(name);
        if (value == null) {
            refuse(exchange, "ResourceNotFoundException");
            return;
        }
        Exchanges.json(
                exchange,
                200,
                JSON.writeValueAsString(Map.of("ARN", id, "Name", name, "VersionId", "1", "SecretString", value)));
    }

    private static void refuse(HttpExchange exchange, String type) throws IOException {
        Exchanges.json(exchange, 400, JSON.writeValueAsString(Map.of("__type", type)));
    }
}
