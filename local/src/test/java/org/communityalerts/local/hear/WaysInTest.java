package org.communityalerts.local.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is said in a call and on a page comes to the same desk as texts, under its incident. */
class WaysInTest {
    private static final Api API = Api.asOfficer();
    private static final int RADIUS = 9_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String mark = Own.word();

    @Test
    void what_somebody_says_in_a_call_is_kept_played_on_the_desk_and_deleted_at_the_provider() throws Exception {
        OwnGroup group = OwnGroup.nearPortishead("neighbourhood-watch", RADIUS);
        String phone = group.on(Channel.VOICE).getFirst();
        JsonNode alert = send(group, "voice");
        byte[] sound = "a voice".getBytes(StandardCharsets.UTF_8);
        String one = "/local/phones/" + phone;
        patiently().until(() -> API.post(one + "/keys", Map.of("digits", "3")).status() == 202);
        patiently().until(() -> speak(one, sound) == 202);

        JsonNode found = patiently()
                .until(
                        () -> API.get("/api/conversations?incident="
                                        + alert.path("incident").asString())
                                .body()
                                .at("/conversations/0"),
                        conversation -> conversation.has("id"));
        JsonNode said = API.get("/api/conversations/" + found.path("id").asString())
                .body()
                .at("/said/0");
        assertThat(said.path("way").asString()).isEqualTo("call");
        var heard = http.send(
                HttpRequest.newBuilder(URI.create(said.path("listenUrl").asString()))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(heard.body()).isEqualTo(sound);
    }

    @Test
    void a_picture_that_comes_with_a_text_is_shown_on_the_desk_made_anew_and_what_is_no_picture_is_not()
            throws Exception {
        OwnGroup group = OwnGroup.nearPortishead("neighbourhood-watch", RADIUS);
        String phone = group.on(Channel.SMS).getFirst();
        JsonNode alert = send(group, "sms");
        patiently()
                .until(() ->
                        !RunningPlatform.get().ledger().entries("sms", phone).isEmpty());
        String photo = "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
        String script = "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        API.post(
                "/local/phones/" + phone + "/reply",
                Map.of("body", "At the ford " + mark, "mediaUrl", List.of(photo, script)));

        JsonNode one = found(1);
        assertThat(one.path("incident").asString())
                .isEqualTo(alert.path("incident").asString());
        JsonNode said = patiently()
                .until(
                        () -> API.get("/api/conversations/" + one.path("id").asString())
                                .body()
                                .at("/said/0"),
                        reply -> reply.path("pictures").size() == 1);
        assertThat(said.path("media").size()).isEqualTo(2);
        var shown = http.send(
                HttpRequest.newBuilder(URI.create(said.at("/pictures/0").asString()))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getWidth())
                .isEqualTo(40);
    }

    private static byte[] png() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    @Test
    void what_is_said_on_a_page_goes_under_its_incident_with_where_and_when_and_on_under_its_code() {
        JsonNode alert = send(OwnGroup.empty(), "sms");
        String path = "/api/public/incidents/" + code(alert) + "/answers";
        var body = Map.of(
                "words",
                "I saw it " + mark,
                "place",
                Map.of("postcode", "BS20 8QJ"),
                "seenAt",
                "2026-11-24T10:00:00Z",
                "name",
                "Ada");
        var taken = API.post(path, body);
        assertThat(taken.status()).as("%s", taken).isEqualTo(202);
        String code = taken.body().path("code").asString();
        API.post(path, Map.of("words", "It went north " + mark, "code", code));

        JsonNode one = found(2);
        assertThat(one.path("incident").asString())
                .isEqualTo(alert.path("incident").asString());
        assertThat(one.path("from").asString()).isEqualTo("Ada");
        assertThat(one.path("answerable").asBoolean()).isFalse();
        JsonNode said = API.get("/api/conversations/" + one.path("id").asString())
                .body()
                .at("/said/0");
        assertThat(said.path("way").asString()).isEqualTo("page");
        assertThat(said.at("/place/lat").asDouble()).isBetween(51.0, 52.0);
        assertThat(said.path("seenAt").asString()).startsWith("2026-11-24T10:00:00");
    }

    @Test
    void a_page_without_script_posts_a_form_and_gets_a_page_in_both_languages() throws Exception {
        String path = "/api/public/incidents/" + code(send(OwnGroup.empty(), "sms")) + "/answers";

        var thanks = PostedForm.post(
                path, Map.of("words", "Gwelais i " + mark, "postcode", "", "seenAt", "2026-11-24T10:00", "name", ""));
        assertThat(thanks.statusCode()).isEqualTo(202);
        assertThat(thanks.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(thanks.body()).contains("Thank you", "Diolch", "Your code: ");
        var refused = PostedForm.post(path, Map.of("words", "", "postcode", "XX1 1XX"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "What did you see?: is missing",
                        "Beth welsoch chi?: rhaid ei lenwi",
                        "Where it was: is no postcode",
                        "Ble yr oedd: nid yw'n god post",
                        "Heb ei anfon");
        assertThat(found(1).path("lastWords").asString()).isEqualTo("Gwelais i " + mark);
    }

    @Test
    void the_same_key_is_heard_once_and_an_incident_that_is_none_is_not_found() {
        String path = "/api/public/incidents/" + code(send(OwnGroup.empty(), "sms")) + "/answers";

        var first = API.post(path, mark, Map.of("words", "Once " + mark));
        var again = API.post(path, mark, Map.of("words", "Once " + mark));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(API.post("/api/public/incidents/ZZZZZ/answers", Map.of("words", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(found(1).path("replies").asInt()).isEqualTo(1);
    }

    private int speak(String phone, byte[] sound) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RunningPlatform.get().url() + phone + "/speak"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(sound))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private JsonNode found(int replies) {
        return patiently()
                .until(
                        () -> API.get("/api/conversations?q=" + mark).body().at("/conversations/0"),
                        one -> one.path("replies").asInt() == replies);
    }

    private static String code(JsonNode alert) {
        String page = alert.path("page").asString();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static JsonNode send(OwnGroup group, String channel) {
        var near = Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", RADIUS));
        var alert = Map.of(
                "title",
                "Loose horse",
                "text",
                "There is a horse on the loose.",
                "severity",
                "severe",
                "channels",
                List.of(channel),
                "audience",
                Map.of("groups", List.of(group.name()), "area", near));
        return API.post("/api/alerts", alert).body();
    }
}
