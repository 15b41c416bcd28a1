package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Sends what is text gzipped to whoever takes it so, as CloudFront does where it is told to compress. */
final class Compressing {
    /** CloudFront leaves smaller files as they are. */
    private static final int SMALLEST = 1_000;

    private static final List<String> TEXT =
            List.of("text/", "application/json", "application/manifest+json", "application/atom+xml", "image/svg+xml");

    private Compressing() {}

    /** The body as it is sent; the exchange's headers say how. */
    static byte[] asAccepted(HttpExchange exchange, @Nullable String type, byte[] body) throws IOException {
        boolean text = type != null && TEXT.stream().anyMatch(type::startsWith);
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (!text || body.length < SMALLEST || accepted == null || !accepted.contains("gzip")) {
            return body;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        var gzipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzipped)) {
            out.write(body);
        }
        return gzipped.toByteArray();
    }
}
