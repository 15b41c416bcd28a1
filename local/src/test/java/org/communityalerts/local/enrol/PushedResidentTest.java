package org.communityalerts.local.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.Platform;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident who says no name, over the real functions and a push service's protocol. */
class PushedResidentTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final String URL = RunningPlatform.get().url();

    private final Platform platform = RunningPlatform.get();

    private final Api officer = Api.asOfficer();
    private final Api anybody = Api.as(URL, "officer");

    @Test
    void a_browser_is_signed_up_by_a_push_is_sent_alerts_answers_and_is_forgotten_when_it_is_gone() throws Exception {
        JsonNode browser = anybody.post("/local/push/browsers", Map.of()).body();
        String token = signedUp(browser, "BS20 8QJ");
        JsonNode me = me(token).body();
        assertThat(me.path("browser")).isEqualTo(browser);
        assertThat(me.path("channels").toString()).isEqualTo("[\"push\"]");
        assertThat(me.path("name").asString()).isEmpty();

        String routine = alert("A horse for sale", "moderate");
        patiently().until(() -> pushed(browser, "A horse for sale"), JsonNode::isObject);
        patiently().until(() -> push(routine).path("sent").asInt() > 0);

        String alert = alert("A horse on the road");
        JsonNode shown = patiently().until(() -> pushed(browser, "A horse on the road"), JsonNode::isObject);
        assertThat(shown.path("tag").asString()).isEqualTo(alert);
        patiently().until(() -> push(alert).path("sent").asInt() > 0);

        String reported = shown.path("shown").asString();
        assertThat(said(reported.replaceFirst("[^/]+$", "A".repeat(43) + "." + "A".repeat(43))))
                .isEqualTo(204);
        assertThat(said(reported)).isEqualTo(204);
        assertThat(said(reported)).isEqualTo(204);
        patiently().until(() -> push(alert).path("delivered").asInt() == 1);

        HttpResponse<String> answered = HTTP.send(
                HttpRequest.newBuilder(URI.create(URL + shown.path("answer").asString()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("answer=2"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        String incident =
                officer.get("/api/alerts/" + alert).body().path("incident").asString();
        patiently()
                .until(
                        () -> officer.get("/api/incidents/" + incident)
                                .body()
                                .path("tally")
                                .toString(),
                        tally -> tally.contains("\"answer\":\"No\",\"count\":1,\"channels\":{\"push\":1}"));

        delete(browser);
        String second = alert("The horse is home");
        patiently().until(() -> push(second).path("failed").asInt() == 1);
        patiently().until(() -> me(token).status() == 401);
        String third = alert("Another horse");
        patiently()
                .until(() -> officer.get("/api/alerts/" + third)
                        .body()
                        .path("status")
                        .asString()
                        .equals("finished"));
        assertThat(push(third).path("failed").asInt()).isZero();
    }

    /** What is queued for in ninety seconds is looked at at once here: nobody waits for a push that failed. */
    @Test
    void whoever_was_not_shown_what_is_urgent_is_sent_one_text_at_the_mobile_they_have_proven() throws Exception {
        JsonNode browser = anybody.post("/local/push/browsers", Map.of()).body();
        String mobile = Own.mobile();
        String id = signedUpWith(browser, mobile);
        delete(browser);
        String alert = alert("A horse on the line");
        patiently().until(() -> push(alert).path("failed").asInt() == 1);

        var keys = browser.path("keys");
        var device = new Browser(
                browser.path("endpoint").asString(),
                keys.path("p256dh").asString(),
                keys.path("auth").asString());
        var pushed = new Recipient(id, device.address(), "en", null, 0);
        String looked = JSON.writeValueAsString(new Chunk(alert, Channel.PUSH, "left", 0, List.of(pushed)));
        follow(looked);
        patiently().until(() -> texts(mobile, alert) == 1);
        follow(looked);
        var counts = patiently()
                .until(
                        () -> officer.get("/api/alerts/" + alert).body().at("/progress/channels/sms"),
                        sms -> sms.path("sent").asInt() + sms.path("delivered").asInt() == 1);
        assertThat(counts.path("queued").asInt()).isZero();
        assertThat(texts(mobile, alert)).isEqualTo(1);
    }

    @Test
    void an_officer_is_not_shown_where_a_browser_is_pushed_to_and_cannot_name_one() throws Exception {
        JsonNode browser = anybody.post("/local/push/browsers", Map.of()).body();
        String token = signedUp(browser, "BS1 4TR");
        String id = me(token).body().path("id").asString();

        JsonNode seen = officer.get("/api/subscribers/" + id).body();
        assertThat(seen.toString()).doesNotContain(browser.path("endpoint").asString());
        assertThat(seen.at("/addresses/0/address").asString()).isEqualTo("a browser");
        assertThat(officer.put("/api/subscribers/" + id, Map.of("browser", browser))
                        .status())
                .isEqualTo(422);
        assertThat(officer.put("/api/subscribers/" + id, Map.of("name", "Ada")).status())
                .isEqualTo(200);
        assertThat(me(token).body().path("browser")).isEqualTo(browser);
    }

    @Test
    void a_browser_of_a_push_service_that_is_not_known_is_refused_with_the_field_and_the_way_out() throws Exception {
        JsonNode known = anybody.post("/local/push/browsers", Map.of()).body();
        var other = Map.of("endpoint", "https://push.example.org/1", "keys", known.path("keys"));
        var wanted = Map.of("postcode", "BS20 8QJ", "browser", other, "consent", "I agree to get alerts.");
        Answer refused = post("/api/public/sign-ups", wanted);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/browser/endpoint");
        assertThat(refused.body().at("/errors/0/detail").asString())
                .contains("a push service known here")
                .contains("PushServices");
    }

    private String signedUp(JsonNode browser, String postcode) throws Exception {
        var wanted = Map.of("postcode", postcode, "browser", browser, "consent", "I agree to get alerts.");
        String proof = post("/api/public/sign-ups", wanted).body().path("id").asString();
        JsonNode code = patiently().until(() -> pushed(browser, "Your code"), JsonNode::isObject);
        return confirmed(proof, code.path("body").asString());
    }

    /** The id of somebody who chose notifications, and has proven a mobile beside. */
    private String signedUpWith(JsonNode browser, String mobile) throws Exception {
        var wanted = Map.of(
                "name",
                "Ada",
                "mobile",
                mobile,
                "channels",
                List.of("push"),
                "postcode",
                "BS20 8QJ",
                "browser",
                browser,
                "consent",
                "I agree to get alerts.");
        String proof = post("/api/public/sign-ups", wanted).body().path("id").asString();
        JsonNode code = patiently().until(() -> pushed(browser, "Your code"), JsonNode::isObject);
        String token = confirmed(proof, code.path("body").asString());
        var sent = patiently().until(() -> platform.ledger().entries("sms", mobile), texts -> !texts.isEmpty());
        confirmed(proof, String.valueOf(sent.getLast().body()));
        return me(token).body().path("id").asString();
    }

    /** The token of whoever hands back the code that is in these words. */
    private static String confirmed(String proof, String words) throws Exception {
        var digits = CODE.matcher(words);
        assertThat(digits.find()).isTrue();
        Answer proven = post("/api/public/sign-ups/" + proof + "/confirm", Map.of("code", digits.group()));
        assertThat(proven.status()).as("%s", proven).isEqualTo(200);
        return proven.body().path("token").asString();
    }

    private void follow(String looked) {
        String queue = platform.sqs().listQueues().queueUrls().stream()
                .filter(url -> url.contains("CallEndsQueue"))
                .findFirst()
                .orElseThrow();
        platform.sqs().sendMessage(m -> m.queueUrl(queue).messageBody(looked));
    }

    private long texts(String mobile, String alert) {
        return platform.ledger().entries("sms", mobile).stream()
                .filter(entry -> alert.equals(entry.alertId()))
                .count();
    }

    private String alert(String title) {
        return alert(title, "severe");
    }

    private String alert(String title, String severity) {
        var question = Map.of("text", "Have you seen it?", "answers", List.of(Map.of("en", "Yes"), Map.of("en", "No")));
        var area = Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", 100));
        return officer.post(
                        "/api/alerts",
                        Map.of(
                                "title",
                                title,
                                "text",
                                "Drive slowly.",
                                "question",
                                question,
                                "severity",
                                severity,
                                "channels",
                                List.of("push"),
                                "audience",
                                Map.of("area", area)))
                .body()
                .path("id")
                .asString();
    }

    private JsonNode push(String alert) {
        return officer.get("/api/alerts/" + alert).body().at("/progress/channels/push");
    }

    /** What that browser was shown under such a title, or nothing yet. */
    private JsonNode pushed(JsonNode browser, String title) {
        String id = browser.path("endpoint").asString().replaceFirst(".*/", "");
        return anybody.get("/local/pushes")
                .body()
                .valueStream()
                .filter(push -> push.path("browser").asString().equals(id))
                .map(push -> JSON.readTree(push.path("message").asString()))
                .filter(message -> message.path("title").asString().startsWith(title))
                .findFirst()
                .orElseGet(JSON::nullNode);
    }

    /** What a device is answered that says that an alert was shown. */
    private static int said(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(URL + path)).POST(BodyPublishers.noBody());
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private void delete(JsonNode browser) throws Exception {
        URI endpoint = URI.create(browser.path("endpoint").asString());
        HTTP.send(HttpRequest.newBuilder(endpoint).DELETE().build(), BodyHandlers.discarding());
    }

    private record Answer(int status, JsonNode body) {}

    private static Answer post(String path, Object body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(URL + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Answer me(String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(URL + "/api/public/me"))
                .header("Authorization", "Resident " + token));
    }

    private static Answer send(HttpRequest.Builder request) throws Exception {
        var whole = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(whole.statusCode(), JSON.readTree(whole.body()));
    }
}
