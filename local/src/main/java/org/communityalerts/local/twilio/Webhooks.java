package org.communityalerts.local.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.edge.twilio.TwilioSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts forms to a customer's address, signed as Twilio signs them; the fragment of an address is not called. */
final class Webhooks {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    /** https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides */
    private static final Pattern RETRIES = Pattern.compile("#rc=(\\d)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final TwilioSignature signature;

    Webhooks(String token) {
        this.signature = new TwilioSignature(token);
    }

    /** Posts it, and again for as many times as the fragment says, while it is answered 5xx or not in time. */
    HttpResponse<String> post(String url, Map<String, String> form) throws IOException, InterruptedException {
        for (int left = retries(url); left > 0; left--) {
            try {
                var answer = postOnce(url, form);
                if (answer.statusCode() < 500) {
                    return answer;
                }
            } catch (IOException e) {
                LOG.info("a webhook is tried again: {}", e.getClass().getSimpleName());
            }
            Thread.sleep(BETWEEN);
        }
        return postOnce(url, form);
    }

    private static int retries(String url) {
        var retries = RETRIES.matcher(url);
        return retries.find() ? Integer.parseInt(retries.group(1)) : 0;
    }

    private HttpResponse<String> postOnce(String url, Map<String, String> form)
            throws IOException, InterruptedException {
        String called = url.replaceFirst("#.*", "");
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(URI.create(called))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Twilio-Signature", signature.of(called, form))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
