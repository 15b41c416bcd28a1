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
import org.communityalerts.domain.reply.Attached;
import org.communityalerts.port.Token;
import org.communityalerts.port.reply.AttachedFiles;

/** Recordings that Twilio keeps for us, fetched as WAV and then deleted there. */
public final class TwilioFiles implements AttachedFiles {
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
    public byte[] fetch(Attached attached) {
        var answer = send(request(attached.path() + ".wav").GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("what was spoken cannot be fetched: HTTP " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void remove(Attached attached) {
        int status = send(request(attached.path() + ".json").DELETE()).statusCode();
        if (status / 100 != 2 && status != NOT_FOUND) {
            throw new IllegalStateException("what was spoken cannot be deleted: HTTP " + status);
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
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
