package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.communityalerts.edge.FrontGate;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.template.Names;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns a request into the event an HTTP API gives a function (payload format 2.0). */
final class HttpEvents {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpEvents() {}

    /** @param claims of the caller's token, or null on a route that needs none */
    static byte[] event(
            HttpExchange exchange,
            Route route,
            Map<String, String> variables,
            byte[] body,
            @Nullable Map<String, String> claims) {
        URI uri = exchange.getRequestURI();
        var headers = headers(exchange);
        var event = new LinkedHashMap<String, Object>();
        event.put("version", "2.0");
        event.put("routeKey", route.key());
        event.put("rawPath", uri.getPath());
        event.put("rawQueryString", uri.getRawQuery() == null ? "" : uri.getRawQuery());
        event.put("headers", headers);
        if (uri.getRawQuery() != null) {
            event.put("queryStringParameters", query(uri.getRawQuery()));
        }
        var context = context(exchange, route, headers);
        if (claims != null) {
            context.put("authorizer", Map.of("jwt", jwt(claims)));
        }
        event.put("requestContext", context);
        if (!variables.isEmpty()) {
            event.put("pathParameters", variables);
        }
        putBody(event, headers.getOrDefault("content-type", ""), body);
        return JsonMapper.shared().writeValueAsBytes(event);
    }

    /** API Gateway hands over as text what it knows to be text, and all else, forms among it, in base 64. */
    private static void putBody(Map<String, Object> event, String type, byte[] body) {
        boolean text = type.isEmpty() || type.startsWith("text/") || type.matches("application/(.+\\+)?(json|xml).*");
        event.put("isBase64Encoded", !text);
        if (body.length > 0) {
            event.put(
                    "body",
                    text
                            ? new String(body, StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(body));
        }
    }

    /** No route asks the authorizer for scopes, so API Gateway names none. */
    private static Map<String, Object> jwt(Map<String, String> claims) {
        var jwt = new LinkedHashMap<String, Object>();
        jwt.put("claims", claims);
        jwt.put("scopes", null);
        return jwt;
    }

    private static Map<String, Object> context(HttpExchange exchange, Route route, Map<String, String> headers) {
        Instant now = Instant.now();
        var http = new LinkedHashMap<String, Object>();
        http.put("method", exchange.getRequestMethod());
        http.put("path", exchange.getRequestURI().getPath());
        http.put("protocol", exchange.getProtocol());
        http.put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
        http.put("userAgent", headers.getOrDefault("user-agent", ""));
        var context = new LinkedHashMap<String, Object>();
        context.put("accountId", Names.ACCOUNT);
        context.put("apiId", "local");
        context.put("domainName", headers.getOrDefault("host", "localhost"));
        context.put("domainPrefix", "local");
        context.put("http", http);
        context.put("requestId", UUID.randomUUID().toString());
        context.put("routeKey", route.key());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
        return context;
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String caller = exchange.getRemoteAddress().getAddress().getHostAddress();
        // As CloudFront says it, and API Gateway after it, unless another front stands before this one.
        headers.putIfAbsent("x-forwarded-for", caller + ", " + caller);
        headers.put(FrontGate.HEADER.toLowerCase(Locale.ROOT), PlatformConfig.FRONT_SECRET);
        return headers;
    }

    private static Map<String, String> query(String raw) {
        var query = new LinkedHashMap<String, String>();
        for (String pair : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.merge(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]), (a, b) -> a + "," + b);
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
