package org.communityalerts.outside.hook.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAnswerLinks;
import org.communityalerts.outside.hook.Destinations;
import org.communityalerts.outside.hook.OnePost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlertPushesTest {
    private static final Duration LIFE = Duration.ofMinutes(90);

    private final JsonMapper json = Json.mapper();
    private final Notification notification = new Notification(new MemoryAnswerLinks(), json::writeValueAsString);
    private final List<Map<String, String>> heard = new ArrayList<>();
    private HttpServer server;
    private int answer = 201;

    @BeforeEach
    void a_push_service() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            heard.add(Map.of(
                    "TTL", headers.getFirst("TTL"),
                    "Urgency", headers.getFirst("Urgency"),
                    "Topic", headers.getFirst("Topic")));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nobody() {
        server.stop(0);
    }

    @Test
    void an_alert_waits_for_its_browser_as_long_as_it_lasts_and_one_that_is_urgent_may_wake_it() {
        assertThat(send(message(true))).isEqualTo(new Outcome.Accepted("push-a1b2"));
        send(message(false));

        assertThat(heard)
                .containsExactly(
                        Map.of("TTL", "5400", "Urgency", "high", "Topic", "a1b2"),
                        Map.of("TTL", "5400", "Urgency", "normal", "Topic", "a1b2"));
    }

    @ParameterizedTest
    @CsvSource({"404,410", "410,410", "413,413", "400,400"})
    void what_will_never_go_is_refused_and_a_browser_that_is_not_there_is_told_apart(int status, String code) {
        answer = status;

        assertThat(send(message(true))).isEqualTo(new Outcome.Refused(code));
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void what_a_push_service_has_no_room_for_has_surely_not_gone(int status) {
        answer = status;

        assertThat(send(message(true))).isEqualTo(new Outcome.NotSent("HTTP " + status));
    }

    @ParameterizedTest
    @CsvSource({"401", "403"})
    void a_push_service_that_does_not_take_our_key_or_signature_is_tried_again(int status) {
        answer = status;

        assertThat(send(message(true))).isEqualTo(new Outcome.NotSent("HTTP " + status));
    }

    @Test
    void a_fault_of_our_own_takes_no_browser_off_the_record() {
        var secretless = new AlertPushes(
                new PushPost(
                        new OnePost(new Destinations(true), LIFE),
                        () -> {
                            throw new IllegalArgumentException("no secret");
                        },
                        "alerts@example.org",
                        () -> Examples.NOW),
                notification);
        var wordless = pushes(new Destinations(true), new Notification(new MemoryAnswerLinks(), _ -> {
            throw new IllegalArgumentException("no JSON");
        }));

        assertThat(secretless.send(message(true))).isInstanceOf(Outcome.NotSent.class);
        assertThat(wordless.send(message(true))).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void for_a_key_that_is_no_point_of_the_curve_nothing_can_be_encrypted_so_that_browser_is_gone() {
        var offTheCurve = new Message(
                null,
                browser(server.getAddress().getPort()).replace("iw4", "iw8"),
                "en",
                "Your code",
                "It is 123456.",
                LIFE);

        assertThat(send(offTheCurve)).isEqualTo(new Outcome.Refused(AlertPushes.GONE));
        assertThat(heard).isEmpty();
    }

    @Test
    void after_a_fault_of_the_push_service_it_may_have_gone() {
        answer = 500;

        assertThat(send(message(true))).isEqualTo(new Outcome.Unknown("HTTP 500"));
    }

    @Test
    void where_nobody_listens_it_has_surely_not_gone() {
        server.stop(0);

        assertThat(send(message(true))).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void where_nobody_answers_it_may_have_gone() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(send(message(true, silent.getLocalPort(), "A horse."))).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void nothing_is_pushed_into_a_network() {
        var out = pushes(new Destinations(false));

        assertThat(out.send(message(true))).isInstanceOf(Outcome.NotSent.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void nothing_is_pushed_to_a_service_that_is_not_known_any_more_and_its_browser_stays() {
        var known = pushes(new Destinations(true).only(PushServices.and("")));

        assertThat(known.send(message(true))).isInstanceOf(Outcome.NotSent.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_notification_has_the_words_the_page_the_photo_and_the_answers_in_the_residents_language() {
        JsonNode shown = json.readTree(notification.json(message(true)));

        assertThat(shown.path("title").asString()).isEqualTo("Ceffyl");
        assertThat(shown.path("body").asString()).isEqualTo("A horse.\n\nWelsoch chi ef?");
        assertThat(shown.path("url").asString()).isEqualTo("https://alerts.example.org/a/BCDF2345");
        assertThat(shown.path("image").asString()).isEqualTo("https://alerts.example.org/a/BCDF2345/p1-medium.jpg");
        assertThat(shown.path("answers").toString()).isEqualTo("[\"Do\",\"No\"]");
        assertThat(shown.path("answer").asString())
                .startsWith("/api/public/questions/a1-b2/")
                .endsWith("?lang=cy");
        assertThat(shown.path("shown").asString()).startsWith("/api/public/shown/a1-b2/");
        assertThat(shown.path("lang").asString()).isEqualTo("cy");
    }

    @Test
    void a_code_is_shown_and_leads_nowhere() {
        var code = new Message(null, browser(0), "en", "Your code", "It is 123456.", LIFE);

        assertThat(json.readTree(notification.json(code)).propertyNames()).containsExactly("title", "body", "lang");
    }

    /** Letters of two bytes and of four, and what JSON writes in two and in six. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "ŵ", "🐎", "\"", "\u0001"})
    void of_the_longest_words_as_much_is_pushed_as_a_push_has_room_for(String letter) {
        String whole = notification.json(message(true, 0, letter.repeat(4000)));

        assertThat(whole.getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(Notification.MOST_BYTES - 12, Notification.MOST_BYTES);
        assertThat(json.readTree(whole).path("body").asString()).matches("(?s)\\Q" + letter + "\\E+…");
    }

    @Test
    void words_that_there_is_room_for_are_pushed_whole() {
        String words = "A horse. ".repeat(300);

        assertThat(json.readTree(notification.json(message(true, 0, words)))
                        .path("body")
                        .asString())
                .startsWith(words);
    }

    private Outcome send(Message message) {
        return pushes(new Destinations(true)).send(message);
    }

    private AlertPushes pushes(Destinations destinations) {
        return pushes(destinations, notification);
    }

    private static AlertPushes pushes(Destinations destinations, Notification notification) {
        var post = new OnePost(destinations, Duration.ofSeconds(1));
        return new AlertPushes(
                new PushPost(post, () -> "a secret", "alerts@example.org", () -> Examples.NOW), notification);
    }

    private Message message(boolean urgent) {
        return message(urgent, server.getAddress().getPort(), "A horse.");
    }

    private static Message message(boolean urgent, int port, String words) {
        var question = new Question(
                "Have you seen it?",
                "Welsoch chi ef?",
                List.of(new Question.Answer("Yes", "Do"), new Question.Answer("No", null)));
        return new Message(
                "a1-b2",
                browser(port),
                "cy",
                "Ceffyl",
                words,
                LIFE,
                List.of(new Photo("p1", "A horse", null)),
                question,
                urgent,
                "https://alerts.example.org/a/BCDF2345");
    }

    private static String browser(int port) {
        return Examples.browser("http://127.0.0.1:" + port + "/one").address();
    }
}
