package org.communityalerts.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Wraps a request whose body is a JSON array in base 64. Left as it is, Spring Cloud Function's AWS adapter calls the
 * function once for each element, with the element in the place of the request, and all of it ends as a 500.
 */
final class ArrayBodies {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ArrayBodies() {}

    static byte[] wrapped(byte[] event) {
        JsonNode request = JSON.readTree(event);
        String body = request.path("body").asString("");
        if (!body.stripLeading().startsWith("[")
                || request.path("isBase64Encoded").asBoolean(false)) {
            return event;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        ((ObjectNode) request)
                .put("isBase64Encoded", true)
                .put("body", Base64.getEncoder().encodeToString(bytes));
        return JSON.writeValueAsBytes(request);
    }
}
