package org.communityalerts.local.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a person does on a handset's page comes to the desk as if a phone had done it. */
class HandsetTest {
    private static final Api API = Api.asOfficer();
    /** One dot. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String mark = Own.word();

    @Test
    void a_picture_chosen_on_the_page_goes_with_the_text() throws Exception {
        String phone = Own.mobile();
        byte[] form = form(
                Map.of("body", "By the ford " + mark, "optOutType", ""),
                "photos",
                Base64.getDecoder().decode(PNG));

        assertThat(post("/local/phones/" + phone + "/reply", form)).isEqualTo(303);

        JsonNode one = patiently()
                .until(
                        () -> API.get("/api/conversations?q=" + mark).body().at("/conversations/0"),
                        found -> found.has("id"));
        JsonNode said = patiently()
                .until(
                        () -> API.get("/api/conversations/" + one.path("id").asString())
                                .body()
                                .at("/said/0"),
                        reply -> reply.path("pictures").size() == 1);
        assertThat(said.path("media").size()).isEqualTo(1);
    }

    @Test
    void what_twilio_takes_for_a_stop_stops_though_the_words_are_others() throws Exception {
        var resident = OwnGroup.ofOne(Channel.SMS).residents().getFirst();
        byte[] form = form(Map.of("body", "Dim mwy", "optOutType", "STOP"), null, null);

        assertThat(post("/local/phones/" + resident.mobile() + "/reply", form)).isEqualTo(303);

        patiently()
                .until(() -> API.get("/api/subscribers/" + resident.id())
                        .body()
                        .path("addresses")
                        .valueStream()
                        .anyMatch(address -> address.has("stopped")));
    }

    @Test
    void a_sound_chosen_on_the_page_is_said_where_the_call_records() throws Exception {
        OwnGroup group = OwnGroup.ofOne(Channel.VOICE);
        String phone = group.on(Channel.VOICE).getFirst();
        var alert = Map.of(
                "title",
                "Loose horse",
                "text",
                "There is a horse on the loose.",
                "severity",
                "severe",
                "channels",
                List.of("voice"),
                "audience",
                group.audience());
        String incident = API.post("/api/alerts", alert).body().path("incident").asString();
        String path = "/local/phones/" + phone;
        patiently().until(() -> API.post(path + "/keys", Map.of("digits", "3")).status() == 202);

        JsonNode found = patiently()
                .until(
                        () -> {
                            post(
                                    path + "/speak",
                                    form(Map.of(), "sound", "RIFF a voice".getBytes(StandardCharsets.US_ASCII)));
                            return API.get("/api/conversations?incident=" + incident)
                                    .body()
                                    .at("/conversations/0");
                        },
                        one -> one.has("id"));
        assertThat(API.get("/api/conversations/" + found.path("id").asString())
                        .body()
                        .at("/said/0/way")
                        .asString())
                .isEqualTo("call");
    }

    private int post(String path, byte[] form) {
        var request = HttpRequest.newBuilder(URI.create(RunningPlatform.get().url() + path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(form))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a browser writes it. */
    private static byte[] form(Map<String, String> fields, String name, byte[] file) {
        var form = new ByteArrayOutputStream();
        fields.forEach((field, text) -> form.writeBytes(
                ("--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + text + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        if (file != null) {
            form.writeBytes(
                    ("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"file\"\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(file);
            form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        form.writeBytes("--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }
}
