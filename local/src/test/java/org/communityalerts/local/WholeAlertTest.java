package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Alerts on all channels at once near BS20 8QJ, answered from the phones and stopped half-way: their counts add up. */
class WholeAlertTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int RADIUS = 9_000;
    private static final OwnGroup NEIGHBOURS = OwnGroup.nearPortishead("neighbourhood-watch", RADIUS);
    private static final Map<String, Channel> CHANNELS =
            Map.of("sms", Channel.SMS, "voice", Channel.VOICE, "email", Channel.EMAIL);
    private static final Set<String> WENT = Set.of("sent", "delivered", "undelivered");

    private final Platform platform = RunningPlatform.get();
    private final Api api = Api.asOfficer();
    private final Api administrator = Api.as(platform.url(), "administrator");
    private final JsonNode usual = administrator.get("/api/settings").body();

    @AfterEach
    void as_fast_as_usual() {
        administrator.put("/api/settings", usual);
    }

    @Test
    void answered_by_text_and_key_and_stopped_half_way_it_adds_up_at_each_moment() throws Exception {
        pace(0.5);
        String id = alert(recording(), List.of("sms", "voice", "email", "web"));
        String caller =
                patiently().pollInterval(Duration.ofMillis(100)).until(() -> pressOne(id), number -> number != null);
        patiently().until(() -> adding(id).at("/replies").asInt() == 1);
        String texter = patiently()
                .until(() -> entries("sms", id).stream().findFirst(), Optional::isPresent)
                .orElseThrow()
                .to();
        api.post("/local/phones/" + texter + "/reply", Map.of("body", "I can smell it too"));
        patiently().until(() -> adding(id).at("/replies").asInt() == 2);

        Api.Answer stopped = api.post("/api/alerts/" + id + "/stop", Map.of("reason", "It is mended."));

        assertThat(stopped.status()).isEqualTo(202);
        assertThat(stopped.body().path("sent").asInt()).isPositive();
        assertThat(stopped.body().path("unsent").asInt()).isPositive();
        JsonNode end = patiently().until(() -> adding(id), WholeAlertTest::isStill);
        CHANNELS.keySet().forEach(channel -> {
            JsonNode counts = end.at("/progress/channels/" + channel);
            assertThat(sum(counts, WENT))
                    .as(channel + " " + counts)
                    .isEqualTo(entries(channel, id).size());
            assertThat(sum(counts, counts.propertyNames()))
                    .as(channel + " " + counts)
                    .isEqualTo(recipients(channel));
        });
        assertThat(end.at("/progress/channels/sms/stopped").asInt()).isPositive();
        assertThat(platform.ledger().entries("voice", caller)).anyMatch(call -> call.mediaUrl() != null);
        assertThat(api.get("/api/alerts/" + id + "/replies")
                        .body()
                        .path("replies")
                        .valueStream())
                .extracting(reply -> reply.path("kind").asString())
                .containsExactlyInAnyOrder("heard", "message");
        patiently().until(() -> page("/alerts/" + id + ".html").contains("withdrawn"));
    }

    @Test
    void a_machine_gets_the_message_whole_and_a_number_that_cannot_be_called_is_counted() {
        List<String> called = NEIGHBOURS.on(Channel.VOICE);
        String machine = called.getFirst();
        String broken = called.getLast();
        pace(50);
        api.post("/local/phones/" + machine + "/answers", Map.of("as", "machine_end_beep"));
        api.post("/local/phones/" + broken + "/answers", Map.of("as", "failed"));
        try {
            String id = alert(null, List.of("voice"));

            JsonNode end = patiently()
                    .until(
                            () -> adding(id),
                            alert -> alert.path("status").asString().equals("finished")
                                    && alert.at("/progress/channels/voice/sent").asInt() == 0);
            assertThat(end.at("/progress/channels/voice/undelivered").asInt()).isEqualTo(1);
            assertThat(entries("voice", id).stream().filter(call -> call.to().equals(machine)))
                    .singleElement()
                    .satisfies(call -> assertThat(call.body())
                            .contains("There is a gas leak.")
                            .doesNotContain("press 9"));
            assertThat(api.get("/api/alerts/" + id + "/failures")
                            .body()
                            .at("/failures/0/code")
                            .asString())
                    .isEqualTo("failed");
        } finally {
            api.post("/local/phones/" + machine + "/answers", Map.of("as", "human"));
            api.post("/local/phones/" + broken + "/answers", Map.of("as", "human"));
        }
    }

    @Test
    void an_address_whose_mail_bounced_gets_no_more() {
        String group = OwnGroup.empty().name();
        String email = "bounce-" + group + "@example.org";
        Api.Answer added = administrator.post(
                "/api/subscribers",
                Map.of(
                        "name",
                        "Zebedee",
                        "email",
                        email,
                        "postcode",
                        "TA24 5BA",
                        "groups",
                        List.of(group),
                        "channels",
                        List.of("email")));
        assertThat(added.status()).as(added.whole().body()).isEqualTo(201);

        String first = mail(group);
        patiently()
                .until(() ->
                        adding(first).at("/progress/channels/email/undelivered").asInt() == 1);
        String second = mail(group);
        patiently()
                .until(() ->
                        adding(second).at("/progress/channels/email/suppressed").asInt() == 1);

        assertThat(entries("email", first)).hasSize(1);
        assertThat(entries("email", second)).isEmpty();
    }

    /** The alert as it stands: never more counted than there are recipients, or as sent than the providers took. */
    private JsonNode adding(String id) {
        JsonNode alert = api.get("/api/alerts/" + id).body();
        for (String channel : CHANNELS.keySet()) {
            JsonNode counts = alert.at("/progress/channels/" + channel);
            assertThat(sum(counts, WENT))
                    .isLessThanOrEqualTo(entries(channel, id).size());
            assertThat(sum(counts, counts.propertyNames())).isLessThanOrEqualTo(recipients(channel));
        }
        return alert;
    }

    private static boolean isStill(JsonNode alert) {
        return alert.path("status").asString().equals("stopped")
                && CHANNELS.keySet().stream().allMatch(channel -> {
                    JsonNode counts = alert.at("/progress/channels/" + channel);
                    return sum(counts, Set.of("queued", "sending", "sent")) == 0;
                });
    }

    private static int sum(JsonNode counts, Iterable<String> statuses) {
        int sum = 0;
        for (String status : statuses) {
            sum += counts.path(status).asInt();
        }
        return sum;
    }

    /** Presses 1 in a call of that alert that is up; whose phone it was, or null. */
    private String pressOne(String id) {
        return entries("voice", id).reversed().stream()
                .map(Ledger.Entry::to)
                .filter(number -> api.post("/local/phones/" + number + "/keys", Map.of("digits", "1"))
                                .status()
                        == 202)
                .findFirst()
                .orElse(null);
    }

    private String alert(String recording, List<String> channels) {
        var near = Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", RADIUS));
        var alert = new HashMap<String, Object>(Map.of(
                "title", "Gas leak",
                "text", "There is a gas leak. Stay indoors.",
                "severity", "severe",
                "channels", channels,
                "audience", Map.of("groups", List.of(NEIGHBOURS.name()), "area", near)));
        if (recording != null) {
            alert.put("recordingId", recording);
        }
        return issued(alert);
    }

    private String mail(String group) {
        var near = Map.of("circle", Map.of("postcode", "TA24 5BA", "radiusMetres", 50));
        return issued(Map.of(
                "title", "Gas leak",
                "text", "There is a gas leak.",
                "severity", "severe",
                "channels", List.of("email"),
                "audience", Map.of("groups", List.of(group), "area", near)));
    }

    private String issued(Map<String, Object> alert) {
        Api.Answer answer = api.post("/api/alerts", alert);
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    private String recording() throws Exception {
        byte[] audio = Voices.wav(2);
        JsonNode recording = api.post("/api/recordings", Map.of("bytes", audio.length, "type", "audio/wav"))
                .body();
        var upload = HttpRequest.newBuilder(
                        URI.create(recording.path("uploadUrl").asString()))
                .header("Content-Type", "audio/wav")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(audio))
                .build();
        HTTP.send(upload, HttpResponse.BodyHandlers.discarding());
        return recording.path("id").asString();
    }

    private void pace(double perSecond) {
        var settings = (ObjectNode) administrator.get("/api/settings").body();
        settings.set(
                "senderRates",
                settings.objectNode()
                        .put("sms", perSecond)
                        .put("voice", perSecond)
                        .put("email", perSecond)
                        .put("push", perSecond));
        assertThat(administrator.put("/api/settings", settings).status()).isEqualTo(200);
    }

    private String page(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(platform.url() + path)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private List<Ledger.Entry> entries(String channel, String id) {
        return platform.ledger().entries(channel, null).stream()
                .filter(entry -> id.equals(entry.alertId()))
                .toList();
    }

    private static int recipients(String channel) {
        return NEIGHBOURS.on(CHANNELS.get(channel)).size();
    }
}
