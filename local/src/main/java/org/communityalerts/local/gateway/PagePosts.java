package org.communityalerts.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLConnection;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.communityalerts.edge.form.MultipartBody;
import org.communityalerts.local.twilio.Media;

/** What a handset's page posts that has files to choose in it, read as the product reads such forms. */
record PagePosts(List<MultipartBody.Part> parts) {
    /** Whether the request is one. */
    static boolean is(HttpExchange exchange) {
        return type(exchange).startsWith("multipart/form-data");
    }

    static PagePosts of(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new PagePosts(MultipartBody.parts(APIGatewayV2HTTPEvent.builder()
                .withHeaders(Map.of("content-type", type(exchange)))
                .withBody(Base64.getEncoder().encodeToString(body))
                .withIsBase64Encoded(true)
                .build()));
    }

    /** A field's text, or nothing. */
    String text(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && !part.file())
                .map(MultipartBody.Part::text)
                .findFirst()
                .orElse("");
    }

    /** The files that were chosen, each of the type that its first bytes say. */
    List<Media.File> files() {
        return parts.stream()
                .filter(MultipartBody.Part::file)
                .map(part -> new Media.File(typeOf(part.content()), part.content()))
                .toList();
    }

    private static String typeOf(byte[] content) {
        try (var in = new ByteArrayInputStream(content)) {
            String guessed = URLConnection.guessContentTypeFromStream(in);
            return guessed == null ? "application/octet-stream" : guessed;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null ? "" : type;
    }
}
