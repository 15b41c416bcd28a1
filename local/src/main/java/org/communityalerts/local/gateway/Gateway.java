package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.lambda.LimitedFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The template's HTTP API: its routes, and for all else the site. */
public final class Gateway implements HttpHandler {
    /** What it says where it has no route. */
    static final String NOT_FOUND = "{\"message\":\"Not Found\"}";

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    /** API Gateway's own limit. */
    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    /** No answer of a function is waited for longer, whatever its own timeout. */
    private static final Duration PATIENCE = Duration.ofSeconds(29);

    private final List<Route> routes;
    private final JwtAuthorizer authorizer;
    private final HttpHandler otherwise;
    private final Duration timeout;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /** The API alone: nothing else is behind it. */
    public Gateway(List<Route> routes, JwtAuthorizer authorizer) {
        this(routes, authorizer, exchange -> Exchanges.json(exchange, 404, NOT_FOUND));
    }

    /** @param otherwise answers where no route does */
    public Gateway(List<Route> routes, JwtAuthorizer authorizer, HttpHandler otherwise) {
        this(routes, authorizer, otherwise, PATIENCE);
    }

    Gateway(List<Route> routes, JwtAuthorizer authorizer, HttpHandler otherwise, Duration timeout) {
        this.timeout = timeout;
        this.authorizer = authorizer;
        this.otherwise = otherwise;
        this.routes = routes.stream()
                .sorted(Comparator.comparingInt(Route::vagueness))
                .toList();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            Exchanges.json(exchange, 413, "{\"message\":\"Request Entity Too Large\"}");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(exchange.getRequestMethod(), path);
            if (variables.isPresent()) {
                admit(exchange, route, variables.get(), body);
                return;
            }
        }
        otherwise.handle(exchange);
    }

    private void admit(HttpExchange exchange, Route route, Map<String, String> variables, byte[] body)
            throws IOException {
        if (route.open()) {
            invoke(exchange, route, HttpEvents.event(exchange, route, variables, body, null));
            return;
        }
        var claims = authorizer.claims(exchange.getRequestHeaders().getFirst("Authorization"));
        if (claims.isPresent()) {
            invoke(exchange, route, HttpEvents.event(exchange, route, variables, body, claims.get()));
        } else {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            Exchanges.json(exchange, 401, "{\"message\":\"Unauthorized\"}");
        }
    }

    private void invoke(HttpExchange exchange, Route route, byte[] event) throws IOException {
        if (event.length > LimitedFunction.PAYLOAD) {
            Exchanges.json(exchange, 413, "{\"message\":\"Request Entity Too Large\"}");
            return;
        }
        JsonNode answer;
        try {
            answer = JsonMapper.shared().readTree(answered(route, event));
        } catch (TimeoutException e) {
            Exchanges.json(exchange, 503, "{\"message\":\"Service Unavailable\"}");
            return;
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} failed: {}", route.key(), e.toString());
            Exchanges.json(exchange, 500, "{\"message\":\"Internal Server Error\"}");
            return;
        }
        for (var header : answer.path("headers").properties()) {
            exchange.getResponseHeaders().set(header.getKey(), header.getValue().asString());
        }
        answer.path("cookies").forEach(c -> exchange.getResponseHeaders().add("Set-Cookie", c.asString()));
        Exchanges.answer(exchange, answer.path("statusCode").asInt(200), null, body(answer));
    }

    /** Whoever asks is let go when it takes too long; the function goes on. */
    private byte[] answered(Route route, byte[] event) throws IOException, TimeoutException {
        try {
            return calls.submit(() -> route.function().invoke(event)).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while invoking", e);
        }
    }

    private static byte[] body(JsonNode answer) {
        String body = answer.path("body").asString("");
        return answer.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}
