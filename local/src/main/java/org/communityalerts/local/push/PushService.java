package org.communityalerts.local.push;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.local.Newest;
import org.communityalerts.local.aws.Exchanges;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A push service and its browsers: POST /local/push/browsers makes one and answers what its page would get; a push to it is
 * taken as real ones take it (RFC 8030, 8292) and opened as the browser would; GET /local/pushes shows them; DELETE
 * /local/push/{id} has a browser be gone.
 */
public final class PushService {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PATH = Pattern.compile("/local/push(?:es|/([a-z0-9-]+))");
    /** What it is to take at most of a later push's name and of a body: real ones take no more (RFC 8030, 5.4 and 7.2). */
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private static final int MOST_BYTES = 4096;
    private static final Pattern VAPID = Pattern.compile("vapid t=([^,]+), k=([A-Za-z0-9_-]{87})");

    private static final int MOST = 2000;

    private record Taken(@JsonIgnore String id, String browser, String topic, String message, String at) {}

    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final Newest<Taken> taken = new Newest<>(MOST, Taken::id, Taken::browser);

    /** Answers the request if it is about pushes. */
    public boolean handle(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            return false;
        }
        String id = path.group(1);
        switch (exchange.getRequestMethod()) {
            case "GET" -> Exchanges.json(exchange, 200, JSON.writeValueAsString(taken.all()));
            case "DELETE" -> {
                browsers.remove(id);
                Exchanges.answer(exchange, 204, null, new byte[0]);
            }
            default -> {
                if ("browsers".equals(id)) {
                    add(exchange);
                } else {
                    Exchanges.answer(exchange, status(exchange, id), null, new byte[0]);
                }
            }
        }
        return true;
    }

    private void add(HttpExchange exchange) throws IOException {
        try {
            var browser = new Browser();
            String id = UUID.randomUUID().toString();
            browsers.put(id, browser);
            String endpoint = "http://" + exchange.getRequestHeaders().getFirst("Host") + "/local/push/" + id;
            var keys = Map.of("p256dh", browser.key(), "auth", browser.auth());
            Exchanges.json(exchange, 201, JSON.writeValueAsString(Map.of("endpoint", endpoint, "keys", keys)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(HttpExchange exchange, @Nullable String id) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        Browser browser = id == null ? null : browsers.get(id);
        if (id == null || browser == null) {
            return 410;
        }
        if (body.length > MOST_BYTES) {
            return 413;
        }
        if (!isWellFormed(headers)) {
            return 400;
        }
        if (!isSigned(headers.getFirst("Authorization"), "http://" + headers.getFirst("Host"))) {
            return 403;
        }
        try {
            taken.put(new Taken(
                    UUID.randomUUID().toString(),
                    id,
                    headers.getFirst("Topic"),
                    browser.opened(body),
                    Instant.now().toString()));
            return 201;
        } catch (GeneralSecurityException | BufferUnderflowException e) {
            return 400;
        }
    }

    private static boolean isWellFormed(Headers headers) {
        String topic = headers.getFirst("Topic");
        return "aes128gcm".equals(headers.getFirst("Content-Encoding"))
                && headers.getFirst("TTL") != null
                && (topic == null || TOPIC.matcher(topic).matches());
    }

    private static boolean isSigned(@Nullable String authorization, String origin) {
        Matcher vapid = VAPID.matcher(String.valueOf(authorization));
        if (!vapid.matches()) {
            return false;
        }
        try {
            var token = SignedJWT.parse(vapid.group(1));
            var claims = token.getJWTClaimsSet();
            Instant ends = claims.getExpirationTime().toInstant();
            return token.verify(new ECDSAVerifier(Browser.point(new Base64URL(vapid.group(2)).decode())))
                    && claims.getAudience().equals(List.of(origin))
                    && ends.isAfter(Instant.now())
                    && ends.isBefore(Instant.now().plusSeconds(86_400));
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }
}
