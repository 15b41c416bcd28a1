package org.communityalerts.outside.twilio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.communityalerts.domain.reply.Attached;
import org.communityalerts.port.Token;
import org.communityalerts.port.reply.AttachedFiles;

/** Recordings and pictures that Twilio keeps for us, fetched and then deleted there. */
public final class TwilioFiles implements AttachedFiles {
    /** Twilio takes no larger picture; a recording of two minutes has a fifth of it. */
    private static final long LARGEST = 10L * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String account;
    private final String sid;
    private final Token token;

    /** @param url Twilio's address, without a slash at the end */
    public TwilioFiles(String url, String sid, Token token) {
        this.account = url + "/2010-04-01/Accounts/" + sid + "/";
        this.sid = sid;
        this.token = token;
    }

    @Override
    public Optional<byte[]> fetch(Attached attached) {
        var answer = send(
                request(attached.path() + (attached.spoken() ? ".wav" : "")).GET());
        if (answer.statusCode() / 100 == 3) {
            answer = send(elsewhere(answer));
        }
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("what was sent cannot be fetched: HTTP " + answer.statusCode());
        }
        return Optional.of(answer.body());
    }

    /** Pictures lie in a store whose signed address Twilio gives: our login is none of its business. */
    private static HttpRequest.Builder elsewhere(HttpResponse<byte[]> answer) {
        URI address =
                answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        return HttpRequest.newBuilder(address).timeout(PATIENCE).GET();
    }

    @Override
    public void remove(Attached attached) {
        int status = send(request(attached.path() + ".json").DELETE()).statusCode();
        if (status / 100 != 2 && status != NOT_FOUND) {
            throw new IllegalStateException("what was sent cannot be deleted: HTTP " + status);
        }
    }

    private HttpRequest.Builder request(String path) {
        String login = sid + ":" + token.get();
        return HttpRequest.newBuilder(URI.create(account + path))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            var body = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST);
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
