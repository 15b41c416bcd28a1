package org.communityalerts.local.aws;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers a request. */
public final class Exchanges {
    private Exchanges() {}

    /** Answers with a body of that type and ends the exchange. */
    public static void answer(HttpExchange exchange, int status, @Nullable String type, byte[] body)
            throws IOException {
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** Answers with JSON and ends the exchange. */
    public static void json(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** The fields of a form or a query; the first value of each counts. */
    public static Map<String, String> form(@Nullable String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && !parts[1].isEmpty()) {
                fields.putIfAbsent(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    /** Whether a body is a page's form, and not JSON, whatever curl calls it. */
    public static boolean isForm(String body) {
        return !body.stripLeading().startsWith("{");
    }

    /** Sends the page that posted a form on to another. */
    public static void seeOther(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 303, null, new byte[0]);
    }

    public static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
