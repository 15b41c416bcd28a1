package org.communityalerts.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.edge.twilio.TwilioSignature;
import org.communityalerts.local.PlatformConfig;

/** Posts receipts to a platform as Twilio does: a signed form each. */
public final class TwilioWebhook {
    private final HttpClient http = HttpClient.newHttpClient();
    private final TwilioSignature signature = new TwilioSignature(PlatformConfig.TWILIO_TOKEN);
    private final String platform;

    /** @param platform its address, without a slash at the end */
    public TwilioWebhook(String platform) {
        this.platform = platform;
    }

    public void report(Receipt receipt) {
        String url = platform + "/twilio/receipts?alertId=" + receipt.alertId();
        var form = Map.of(
                "To", receipt.address(),
                "MessageSid", receipt.providerId(),
                "MessageStatus", receipt.status().word(),
                "AccountSid", PlatformConfig.TWILIO_ACCOUNT);
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature.of(url, form))
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                throw new IOException("a receipt was answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
