package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.local.aws.Exchanges;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * What CloudFront answers where no route of the API does: the site bucket's files, under the headers of the template's
 * policy. Files that only deployment puts in the bucket are taken from where they are built.
 */
public final class StaticSite implements HttpHandler {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    /** As the deployment says of a file whose name is made from what is in it. */
    private static final String NEVER_CHANGES = "public, max-age=31536000, immutable";
    /** And of an icon, which a browser would ask for on each page. */
    private static final String FOR_A_DAY = "public, max-age=86400";

    /**
     * @param status 410 for a page in place of what was taken back
     * @param caching how long a browser may keep it, or null if nothing is said of that
     */
    private record Found(int status, String type, @Nullable String caching, byte[] content) {}

    private final S3Client s3;
    private final String bucket;
    private final Path built;
    private final SiteHeaders headers;
    private final OriginGroups groups;

    /**
     * @param built where the pages are built; it may not exist
     * @param groups who is asked for what is not there
     */
    public StaticSite(S3Client s3, String bucket, Path built, SiteHeaders headers, OriginGroups groups) {
        this.s3 = s3;
        this.bucket = bucket;
        this.built = built.toAbsolutePath().normalize();
        this.headers = headers;
        this.groups = groups;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean reads = exchange.getRequestMethod().equals("GET")
                || exchange.getRequestMethod().equals("HEAD");
        String key = key(path);
        Optional<Found> found = reads ? inBucket(key).or(() -> inBuilt(key)) : Optional.empty();
        if (found.isEmpty() && isPage(key) && !Files.isDirectory(built)) {
            Notice.NOT_BUILT.show(exchange);
            return;
        }
        headers.at(path).forEach(exchange.getResponseHeaders()::set);
        if (found.isEmpty()) {
            if (!reads || !groups.answer(exchange, 404, key)) {
                Exchanges.json(exchange, 404, Gateway.NOT_FOUND);
            }
            return;
        }
        if (found.get().caching() != null) {
            exchange.getResponseHeaders().set("Cache-Control", found.get().caching());
        }
        answer(exchange, found.get());
    }

    /** A folder's address shows its index.html, with a slash at its end or without. */
    private static String key(String path) {
        if (path.endsWith("/")) {
            return path.substring(1) + "index.html";
        }
        boolean file = path.substring(path.lastIndexOf('/')).contains(".");
        return path.substring(1) + (file ? "" : "/index.html");
    }

    /** A page that is built, whatever else is in the bucket. */
    private static boolean isPage(String key) {
        return key.equals("index.html") || key.equals("officers.html");
    }

    private static void answer(HttpExchange exchange, Found found) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Type", found.type());
            exchange.sendResponseHeaders(found.status(), -1);
            exchange.close();
            return;
        }
        boolean ranged = found.status() == 200 && Ranges.answered(exchange, found.type(), found.content());
        if (ranged) {
            return;
        }
        byte[] body = Compressing.asAccepted(exchange, found.type(), found.content());
        Exchanges.answer(exchange, found.status(), found.type(), body);
    }

    private Optional<Found> inBucket(String key) {
        try {
            var object = s3.getObjectAsBytes(g -> g.bucket(bucket).key(key));
            GetObjectResponse said = object.response();
            int status = said.metadata().containsKey("gone") ? 410 : 200;
            return Optional.of(new Found(status, said.contentType(), said.cacheControl(), object.asByteArray()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            // A path that cannot be an object's name.
            return Optional.empty();
        }
    }

    /** As {@code scripts/deploy} says. */
    private static String caching(String key) {
        if (key.startsWith("assets/")) {
            return NEVER_CHANGES;
        }
        return key.startsWith("icon") || key.startsWith("apple-touch-icon") ? FOR_A_DAY : "no-cache";
    }

    private Optional<Found> inBuilt(String key) {
        Path file = built.resolve(key).normalize();
        if (!file.startsWith(built) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String extension = key.substring(key.lastIndexOf('.') + 1);
        try {
            return Optional.of(new Found(
                    200,
                    TYPES.getOrDefault(extension, "application/octet-stream"),
                    caching(key),
                    Files.readAllBytes(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
