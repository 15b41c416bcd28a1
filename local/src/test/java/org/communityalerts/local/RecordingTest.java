package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A recording's way from the microphone to an alert, through the real upload address and bucket. */
class RecordingTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Api api = Api.asOfficer();

    @Test
    void a_recording_is_uploaded_to_its_address_checked_and_taken_into_an_alert() throws Exception {
        JsonNode recording = begun(Voices.wav(2).length);
        String id = recording.path("id").asString();
        assertThat(state(id).path("status").asString()).isEqualTo("waiting");

        assertThat(put(recording.path("uploadUrl").asString(), Voices.wav(2))).isEqualTo(200);

        assertThat(state(id).path("status").asString()).isEqualTo("ready");
        assertThat(state(id).path("seconds").asInt()).isEqualTo(2);
        assertThat(alert(id).status()).isEqualTo(202);
    }

    @Test
    void an_alert_with_a_recording_that_is_not_there_is_refused_by_name() {
        Api.Answer answer = alert(UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/recordingId");
    }

    @Test
    void a_recording_nobody_can_hear_is_refused_in_words_a_person_understands() throws Exception {
        JsonNode recording = begun("not a sound".length());
        put(recording.path("uploadUrl").asString(), "not a sound".getBytes());

        JsonNode state = state(recording.path("id").asString());
        assertThat(state.path("status").asString()).isEqualTo("refused");
        assertThat(state.path("reason").asString()).contains("neither WAV nor MP3");
    }

    @Test
    void an_upload_address_that_was_changed_is_refused() throws Exception {
        String address = begun(16).path("uploadUrl").asString();

        // Few bytes: who is refused is not listened to any longer, and a longer upload would break off.
        assertThat(put(address.replace("uploads/", "checked/"), new byte[16])).isEqualTo(403);
    }

    @Test
    void an_upload_of_another_length_or_type_than_was_said_is_refused() throws Exception {
        String address = begun(16).path("uploadUrl").asString();

        assertThat(put(address, new byte[17])).isEqualTo(403);
        assertThat(put(address, new byte[16], "text/html")).isEqualTo(403);
        assertThat(put(address, new byte[16])).isEqualTo(200);
    }

    @Test
    void a_recording_without_its_length_and_type_gets_no_address_and_is_told_which_are_missing() {
        assertThat(api.post("/api/recordings", "{}").body().path("errors"))
                .extracting(error -> error.path("pointer").asString())
                .containsExactlyInAnyOrder("/bytes", "/type");
        assertThat(api.post("/api/recordings", Map.of("bytes", 1e9, "type", "text/html"))
                        .body()
                        .path("errors"))
                .hasSize(2);
    }

    private JsonNode begun(int bytes) {
        return api.post("/api/recordings", Map.of("bytes", bytes, "type", "audio/wav"))
                .body();
    }

    private Api.Answer alert(String recordingId) {
        return api.post("/api/alerts", """
                {"title": "Loose horse", "text": "There is a horse on the loose.", "recordingId": "%s",
                 "channels": ["web"], "public": false,
                 "audience": {"area": {"circle": {"postcode": "BS20 8QJ", "radiusMetres": 50}}}}""".formatted(recordingId));
    }

    private JsonNode state(String id) {
        return api.get("/api/recordings/" + id).body();
    }

    private int put(String address, byte[] audio) throws IOException, InterruptedException {
        return put(address, audio, "audio/wav");
    }

    private int put(String address, byte[] audio, String type) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(audio));
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
