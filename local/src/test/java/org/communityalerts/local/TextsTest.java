package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Texts both ways over the real protocols: receipts, replies, stops and answers, between the product and the phones. */
class TextsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Platform PLATFORM = RunningPlatform.get();
    private static final Api API = Api.asOfficer();
    private static final int RADIUS = 9_000;
    private static final OwnGroup RIDERS = OwnGroup.nearPortishead("horse-watch", RADIUS);
    private static final List<String> PHONES = RIDERS.on(Channel.SMS);
    private static String alert;

    @BeforeAll
    static void an_alert_has_arrived() {
        alert = send("There is a horse on the loose near Pŵll.");
    }

    @Test
    void receipts_make_what_was_sent_delivered() {
        JsonNode texts = settled(alert).at("/progress/channels/sms");

        assertThat(texts.path("delivered").intValue()).isEqualTo(PHONES.size());
        assertThat(texts.path("sent").intValue()).isZero();
    }

    @Test
    void the_way_it_went_is_kept_up_to_the_last_delivery() {
        JsonNode texts = settled(alert);
        JsonNode last = texts.at("/timeline").valueStream().reduce((a, b) -> b).orElseThrow();

        assertThat(last.path("settled").intValue()).isEqualTo(PHONES.size());
        assertThat(last.path("delivered").intValue())
                .isEqualTo(texts.at("/progress/channels/sms/delivered").intValue());
    }

    @Test
    void a_letter_outside_the_plain_alphabet_is_warned_of_and_sent_as_it_stands() {
        var answer = API.post("/api/alerts", body("Pŵll"));
        API.post("/api/alerts/" + answer.body().path("id").asString() + "/stop", Map.of());

        assertThat(answer.body().at("/warnings/0/pointer").asString()).isEqualTo("/text");
        assertThat(answer.body().at("/warnings/0/detail").asString()).contains("“ŵ” (U+0175) for “w”");
        assertThat(PLATFORM.ledger().entries("sms", PHONES.getFirst()))
                .anyMatch(text -> text.body().equals("Demo Constabulary: There is a horse on the loose near Pŵll."));
    }

    @Test
    void a_reply_is_kept_with_its_alert_acknowledged_and_read_and_answered_by_an_officer() throws Exception {
        String phone = PHONES.get(0);
        String words = "I saw it on Clevedon Road " + Own.word();

        JsonNode first = reply(phone, words);
        JsonNode second = reply(phone, "It is white");

        assertThat(first.path("answer").asString()).contains("In an emergency call 999");
        assertThat(second.path("answer").asString()).contains("we have this text too");
        String about = replyWith("/api/replies", words).path("alertId").asString();
        JsonNode kept = replyWith("/api/alerts/" + about + "/replies", words);
        assertThat(kept.path("from").asString()).isEqualTo(ownerOf(phone).name());
        assertThat(kept.path("flagged").asBoolean()).isFalse();

        String answer = "/api/replies/" + kept.path("id").asString() + "/answer";
        assertThat(API.post(answer, "one", Map.of("text", "Thank you.")).status())
                .isEqualTo(202);
        int texts = PLATFORM.ledger().entries("sms", phone).size();
        assertThat(API.post(answer, "one", Map.of("text", "Thank you.")).status())
                .isEqualTo(202);

        assertThat(PLATFORM.ledger().entries("sms", phone))
                .as("the same answer under the same key texts once")
                .hasSize(texts);
        assertThat(PLATFORM.ledger().entries("sms", phone).getLast().body()).isEqualTo("Demo Constabulary: Thank you.");
        assertThat(replyWith("/api/replies", words).at("/answers/0/text").asString())
                .isEqualTo("Thank you.");
        alertWhen(about, alert -> alert.path("replies").intValue() >= 2);
    }

    @Test
    void a_crime_behind_a_stop_is_put_before_a_person_and_stops_nothing() throws Exception {
        String phone = PHONES.get(1);
        String words = "stop, there is a man with a knife " + Own.word();

        reply(phone, words);

        assertThat(replyWith("/api/replies?flagged=true", words).path("flagged").asBoolean())
                .isTrue();
        assertThat(sentTo(send("A second alert."))).contains(phone);
    }

    @Test
    void a_stop_holds_for_every_alert_after_it_until_a_start() throws Exception {
        String phone = PHONES.get(2);

        reply(phone, "STOP");
        String after = send("An alert after a stop.");
        reply(phone, "START");
        String again = send("An alert after a start.");

        assertThat(sentTo(after)).doesNotContain(phone);
        assertThat(settled(after).at("/progress/channels/sms/suppressed").intValue())
                .isPositive();
        assertThat(sentTo(again)).contains(phone);
    }

    @Test
    void a_text_from_a_number_nobody_knows_is_kept_too() throws Exception {
        String phone = Own.mobile();
        String words = "Who is this? " + Own.word();
        reply(phone, words);

        JsonNode kept = replyWith("/api/replies", words);
        assertThat(kept.path("from").asString()).isEqualTo("…" + phone.substring(phone.length() - 4));
        assertThat(kept.has("alertId")).isFalse();
    }

    @Test
    void a_receipt_nobody_signed_is_refused_and_changes_nothing() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(PLATFORM.url() + "/twilio/receipts?alertId=" + alert))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", "bm90IHNpZ25lZA==")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "MessageSid=SM1&MessageStatus=undelivered&To=%2B447700900001"))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_page_of_phones_shows_each_text_and_lets_its_owner_answer() throws Exception {
        String phone = PHONES.get(3);

        String all = page("/local/phones");
        String one = page("/local/phones/" + phone);

        assertThat(all).contains("Residents' phones").contains("href=\"/local/phones/" + phone);
        assertThat(one)
                .contains("There is a horse on the loose near Pŵll.")
                .contains("<label for=\"body\">Text back ")
                .contains("action=\"/local/phones/" + phone + "/reply\"");
    }

    private static String send(String text) {
        var answer = API.post("/api/alerts", body(text));
        assertThat(answer.status()).isEqualTo(202);
        String id = answer.body().path("id").asString();
        settled(id);
        return id;
    }

    /** Severe, so that it does not wait for the morning. */
    private static Map<String, Object> body(String text) {
        var near = Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", RADIUS));
        return Map.of(
                "title",
                "Loose horse",
                "text",
                text,
                "severity",
                "severe",
                "channels",
                List.of("sms"),
                "audience",
                Map.of("groups", List.of(RIDERS.name()), "area", near));
    }

    /** The alert once nothing of it is under way, receipts included. */
    private static JsonNode settled(String id) {
        return alertWhen(
                id,
                alert -> alert.path("status").asString().equals("finished")
                        && alert.at("/progress/channels/sms/sent").intValue() == 0);
    }

    private static JsonNode alertWhen(String id, Predicate<JsonNode> so) {
        return patiently()
                .pollInterval(Duration.ofMillis(200))
                .until(() -> API.get("/api/alerts/" + id).body(), so);
    }

    private static JsonNode replyWith(String path, String text) {
        return patiently()
                .until(
                        () -> API.get(path)
                                .body()
                                .path("replies")
                                .valueStream()
                                .filter(reply -> reply.path("text").asString().equals(text))
                                .findFirst()
                                .orElse(null),
                        reply -> reply != null);
    }

    private static JsonNode reply(String phone, String text) {
        var answer = API.post("/local/phones/" + phone + "/reply", Map.of("body", text));
        assertThat(answer.status()).isEqualTo(202);
        return answer.body();
    }

    private static List<String> sentTo(String alertId) {
        return PLATFORM.ledger().entries("sms", null).stream()
                .filter(entry -> alertId.equals(entry.alertId()))
                .map(Ledger.Entry::to)
                .toList();
    }

    private static String page(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(PLATFORM.url() + path)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static Subscriber ownerOf(String phone) {
        return RIDERS.residents().stream()
                .filter(resident -> phone.equals(resident.mobile()))
                .findFirst()
                .orElseThrow();
    }
}
