package org.communityalerts.bench.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.Body;

/** What sending e-mails is measured against: SES called for each, as many at once, with nothing looked up or written down. */
public final class BareEmails implements RequestHandler<Map<String, String>, String> {
    private static final int AT_ONCE = 32;

    private final SesV2Client ses =
            SesV2Client.builder().httpClient(UrlConnectionHttpClient.create()).build();

    /** @param event how many e-mails, their words as text and as HTML, and perhaps a photo in base 64 */
    @Override
    public String handleRequest(Map<String, String> event, Context context) {
        List<Attachment> photos = photos(event.get("photo"));
        Body body = Body.builder()
                .text(t -> t.data(event.get("text")))
                .html(h -> h.data(event.get("html")))
                .build();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            IntStream.range(0, Integer.parseInt(event.get("emails")))
                    .mapToObj(i -> CompletableFuture.runAsync(() -> send(i, body, photos), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        return "sent";
    }

    private static List<Attachment> photos(String base64) {
        return base64 == null
                ? List.of()
                : List.of(Attachment.builder()
                        .rawContent(SdkBytes.fromByteArray(Base64.getDecoder().decode(base64)))
                        .contentType("image/jpeg")
                        .contentTransferEncoding("BASE64")
                        .contentDisposition("INLINE")
                        .contentId("photo-1")
                        .fileName("photo.jpg")
                        .build());
    }

    private void send(int number, Body body, List<Attachment> photos) {
        ses.sendEmail(s -> s.fromEmailAddress("Demo Constabulary <alerts@example.org>")
                .destination(d -> d.toAddresses("resident%07d@example.org".formatted(number)))
                .content(c -> c.simple(
                        m -> m.subject(t -> t.data("Loose horse")).body(body).attachments(photos))));
    }
}
