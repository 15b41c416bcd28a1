package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communityalerts.local.aws.Exchanges;

/** Another authority's server, which has what was put there; and the clock that has feeds read, put forward. */
final class FeedRoutes {
    private static final String PATH = "/local/feeds/";

    /** Has the feeds read. */
    interface Reading {
        void now() throws IOException;
    }

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Reading reading;

    FeedRoutes(Reading reading) {
        this.reading = reading;
    }

    /** Whether the request was about feeds, and is answered. */
    boolean handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith(PATH)) {
            return false;
        }
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                pages.put(path, Exchanges.body(exchange));
                Exchanges.answer(exchange, 204, null, new byte[0]);
            }
            case "POST" -> {
                reading.now();
                Exchanges.answer(exchange, 204, null, new byte[0]);
            }
            default -> {
                String page = pages.getOrDefault(path, "");
                int status = page.isEmpty() ? 404 : 200;
                Exchanges.answer(exchange, status, "text/plain", page.getBytes(StandardCharsets.UTF_8));
            }
        }
        return true;
    }
}
