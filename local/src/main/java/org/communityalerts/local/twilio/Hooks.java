package org.communityalerts.local.twilio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** How Twilio calls its customers' web addresses: a signed form, and the audio they name. */
public final class Hooks {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int USUAL_LENGTH = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Webhooks webhooks;

    public Hooks(String token) {
        this.webhooks = new Webhooks(token);
    }

    /** Posts the form; the answer's text. Anything but success fails. */
    public String post(URI url, Map<String, String> form) throws IOException, InterruptedException {
        var answer = webhooks.post(url.toString(), form);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("11200: HTTP " + answer.statusCode() + " from " + url.getPath());
        }
        return answer.body();
    }

    /** Fetches audio as Play does; how many seconds it takes, or 0 if it cannot be played. */
    public int listen(URI url) {
        try {
            var answer = http.send(HttpRequest.newBuilder(url).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() != 200 || !type.startsWith("audio/")) {
                return 0;
            }
            return type.equals("audio/wav") ? length(answer.body()) : USUAL_LENGTH;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int length(byte[] wav) throws IOException {
        try {
            var file = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(wav));
            return (int) Math.ceil(file.getFrameLength() / file.getFormat().getFrameRate());
        } catch (UnsupportedAudioFileException e) {
            return 0;
        }
    }
}
