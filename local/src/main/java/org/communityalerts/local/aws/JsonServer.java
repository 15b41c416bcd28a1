package org.communityalerts.local.aws;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers one of AWS's services that are asked in JSON, where a header names the service and the operation. */
public final class JsonServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One thing the service does. */
    @FunctionalInterface
    public interface Operation {
        /** @throws Refused if the service would not do it */
        Map<String, ?> answer(JsonNode asked) throws IOException;
    }

    /** An error of the service's own. */
    static final class Refused extends RuntimeException {
        Refused(String type) {
            super(type);
        }
    }

    private final String prefix;
    private final Map<String, Operation> operations;
    private final HttpEndpoint endpoint;

    /**
     * @param service as the header names it
     * @param operations by their names; every other is refused
     */
    public JsonServer(String service, Map<String, Operation> operations) throws IOException {
        this.prefix = service + ".";
        this.operations = operations;
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
        JsonNode asked = JSON.readTree(Exchanges.body(exchange));
        try {
            say(exchange, 200, operation(exchange).answer(asked));
        } catch (Refused e) {
            say(exchange, 400, Map.of("__type", e.getMessage()));
        }
    }

    private Operation operation(HttpExchange exchange) {
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        Operation operation = target.startsWith(prefix) ? operations.get(target.substring(prefix.length())) : null;
        if (operation == null) {
            throw new Refused("UnknownOperationException");
        }
        return operation;
    }

    private static void say(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        Exchanges.json(exchange, status, JSON.writeValueAsString(body));
    }
}
