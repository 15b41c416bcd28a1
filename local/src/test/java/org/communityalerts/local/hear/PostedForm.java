package org.communityalerts.local.hear;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityalerts.local.RunningPlatform;

/** What a browser sends to the shared platform for a form of a page. */
final class PostedForm {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A file that was chosen in a field of the form. */
    record Chosen(String field, String filename, String type, byte[] content) {}

    private PostedForm() {}

    static HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param headers names and values by turns */
    static HttpResponse<String> post(String path, Map<String, String> fields, Chosen file, String... headers) {
        var form = new ByteArrayOutputStream();
        fields.forEach((name, text) -> part(form, name + "\"", text.getBytes(StandardCharsets.UTF_8)));
        String about = file.field() + "\"; filename=\"" + file.filename() + "\"\r\nContent-Type: " + file.type();
        part(form, about, file.content());
        form.writeBytes("--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return post(path, "multipart/form-data; boundary=edge", form.toByteArray(), headers);
    }

    static HttpResponse<String> post(String path, String type, byte[] body, String... headers) {
        var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static String page(String path) {
        return send(request(path)).body();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void part(ByteArrayOutputStream form, String about, byte[] content) {
        form.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + about + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(RunningPlatform.get().url() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
