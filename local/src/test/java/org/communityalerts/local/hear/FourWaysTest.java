package org.communityalerts.local.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One sighting by each way comes to one list, under its incident, through the protocols they come by. */
class FourWaysTest {
    private static final Api API = Api.asOfficer();
    private static final String URL = RunningPlatform.get().url();
    private static final Pattern REPLY_TO = Pattern.compile("name=\"to\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String mark = Own.word();
    private final OwnGroup group = OwnGroup.nearPortishead("neighbourhood-watch", 9_000);

    @Test
    void a_sighting_by_text_call_email_and_page_is_in_one_list_under_its_incident() throws Exception {
        JsonNode alert = send();
        String incident = alert.path("incident").asString();
        byText(group.on(Channel.SMS).getFirst());
        inACall(group.on(Channel.VOICE).getFirst());
        byEmail(group.on(Channel.EMAIL).getFirst());
        onThePage(alert.path("page").asString());

        JsonNode list = patiently()
                .until(
                        () -> API.get("/api/conversations?incident=" + incident)
                                .body()
                                .path("conversations"),
                        found -> found.size() == 4);
        assertThat(list.valueStream().map(FourWaysTest::way))
                .containsExactlyInAnyOrder("text", "call", "email", "page");
        assertThat(list.valueStream().map(one -> one.path("alertId").asString()))
                .containsOnly(alert.path("id").asString());
        assertThat(list.valueStream().map(one -> one.path("state").asString())).containsOnly("new");
    }

    private static String way(JsonNode conversation) {
        return API.get("/api/conversations/" + conversation.path("id").asString())
                .body()
                .at("/said/0/way")
                .asString("text");
    }

    private void byText(String phone) {
        patiently()
                .until(() ->
                        !RunningPlatform.get().ledger().entries("sms", phone).isEmpty());
        assertThat(API.post("/local/phones/" + phone + "/reply", Map.of("body", "By text " + mark))
                        .status())
                .isEqualTo(202);
    }

    private void inACall(String phone) {
        String path = "/local/phones/" + phone;
        patiently().until(() -> API.post(path + "/keys", Map.of("digits", "3")).status() == 202);
        patiently().until(() -> post(path + "/speak", "audio/wav", "a voice") == 202);
    }

    private void byEmail(String address) {
        String page = "/local/mail?address=" + encoded(address);
        String to = patiently()
                .until(
                        () -> REPLY_TO.matcher(get(page)).results().reduce((_, later) -> later),
                        found -> found.isPresent() && get(page).contains(mark))
                .map((MatchResult found) -> found.group(1))
                .orElseThrow();
        String form = "from=" + encoded(address) + "&to=" + encoded(to) + "&subject=Missing&quoted=Old&text="
                + encoded("By e-mail " + mark);
        assertThat(post("/local/mail", "application/x-www-form-urlencoded", form))
                .isEqualTo(303);
    }

    private void onThePage(String page) {
        String code = page.substring(page.lastIndexOf('/') + 1);
        assertThat(API.post("/api/public/incidents/" + code + "/answers", Map.of("words", "On the page " + mark))
                        .status())
                .isEqualTo(202);
    }

    private JsonNode send() {
        var near = Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", 9_000));
        var alert = Map.of(
                "title",
                "Missing " + mark,
                "text",
                "A boy is missing.",
                "severity",
                "severe",
                "channels",
                List.of("sms", "voice", "email", "web"),
                "audience",
                Map.of("groups", List.of(group.name()), "area", near));
        return API.post("/api/alerts", alert).body();
    }

    private String get(String path) {
        return sent(HttpRequest.newBuilder(URI.create(URL + path)).build()).body();
    }

    private int post(String path, String type, String body) {
        return sent(HttpRequest.newBuilder(URI.create(URL + path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
