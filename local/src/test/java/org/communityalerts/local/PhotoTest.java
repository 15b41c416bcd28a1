package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.communityalerts.domain.delivery.Channel;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A photo's way from the camera into an alert, through the real upload address and bucket. */
class PhotoTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Api api = Api.asOfficer();

    @Test
    void a_photo_is_uploaded_to_its_address_checked_and_taken_into_an_alert() throws Exception {
        byte[] file = png();
        JsonNode photo = begun(file.length);
        String id = photo.path("id").asString();
        assertThat(state(id).path("status").asString()).isEqualTo("checking");

        assertThat(put(photo, file, "image/png")).isEqualTo(200);

        assertThat(state(id).path("status").asString()).isEqualTo("ready");
        HttpResponse<byte[]> looked = http.send(
                HttpRequest.newBuilder(URI.create(state(id).path("viewUrl").asString()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).startsWith(0xff, 0xd8);
        JsonNode alert = api.post("/api/alerts", alert(id)).body();
        JsonNode shown = api.get("/api/alerts/" + alert.path("id").asString()).body();
        assertThat(shown.at("/photos/0/alt").asString()).isEqualTo("A girl in a red coat");
    }

    @Test
    void a_missing_child_is_seen_by_everybody_with_the_address_until_it_is_withdrawn_and_then_gone() throws Exception {
        byte[] file = png();
        JsonNode photo = begun(file.length);
        put(photo, file, "image/png");
        JsonNode alert =
                api.post("/api/alerts", alert(photo.path("id").asString())).body();
        String page = URI.create(alert.path("page").asString()).getPath();
        String picture = page + "/" + photo.path("id").asString() + "-large.jpg";
        patiently().until(() -> got(picture).statusCode() == 200);
        patiently().until(() -> got(page).statusCode() == 200);
        HttpResponse<byte[]> shown = got(page);
        assertThat(new String(shown.body())).contains("Have you seen her?", "alt=\"A girl in a red coat\"");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("public, max-age=30");

        String incident = alert.path("incident").asString();
        assertThat(api.post("/api/incidents/" + incident + "/withdraw", "{}").status())
                .isEqualTo(202);

        patiently().until(() -> got(picture).statusCode() == 410);
        patiently().until(() -> got(page).statusCode() == 410);
        assertThat(new String(got(page).body()))
                .contains("has been withdrawn", "dynnu yn ôl")
                .doesNotContain("Have you seen");
    }

    @Test
    void an_e_mail_has_the_photo_in_it() throws Exception {
        byte[] file = png();
        JsonNode photo = begun(file.length);
        put(photo, file, "image/png");
        state(photo.path("id").asString());
        OwnGroup readers = OwnGroup.ofOne(Channel.EMAIL);
        var alert = new HashMap<>(alert(photo.path("id").asString()));
        alert.put("channels", List.of("email"));
        alert.put("audience", readers.audience());

        String id = api.post("/api/alerts", alert).body().path("id").asString();

        patiently().until(() -> went(id) == 1);
    }

    @Test
    void a_file_that_is_no_photo_is_refused_in_words_a_person_understands() throws Exception {
        JsonNode photo = begun(8);
        put(photo, "no photo".getBytes(), "image/png");

        JsonNode state = state(photo.path("id").asString());
        assertThat(state.path("status").asString()).isEqualTo("refused");
        assertThat(state.path("reason").asString()).contains("neither JPEG, PNG nor WebP");
        assertThat(api.post("/api/alerts", alert(photo.path("id").asString()))
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/photos/0/id");
    }

    @Test
    void an_upload_of_another_length_or_type_than_was_said_is_refused() throws Exception {
        JsonNode photo = begun(16);

        assertThat(put(photo, new byte[17], "image/png")).isEqualTo(403);
        assertThat(put(photo, new byte[16], "text/html")).isEqualTo(403);
    }

    private int went(String id) {
        JsonNode channel = api.get("/api/alerts/" + id).body().at("/progress/channels/email");
        return channel.path("sent").asInt(0) + channel.path("delivered").asInt(0);
    }

    private HttpResponse<byte[]> got(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RunningPlatform.get().url() + path));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private JsonNode begun(int bytes) {
        return api.post("/api/photos", Map.of("bytes", bytes, "type", "image/png"))
                .body();
    }

    private JsonNode state(String id) {
        return api.get("/api/photos/" + id).body();
    }

    private static Map<String, Object> alert(String photo) {
        return Map.of(
                "title",
                "Missing child",
                "text",
                "Have you seen her?",
                "photos",
                List.of(Map.of("id", photo, "alt", "A girl in a red coat")),
                "channels",
                List.of("web"),
                "public",
                false,
                "audience",
                Map.of("area", Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", 50))));
    }

    private int put(JsonNode photo, byte[] file, String type) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(photo.path("uploadUrl").asString()))
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file));
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static byte[] png() throws Exception {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }
}
