package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One alert by e-mail and on the web, over the real protocols. */
class ChannelsTest {
    private static final Pattern LINK = Pattern.compile("/unsubscribe/\\S+");

    private static final OwnGroup SHOPS = OwnGroup.nearPortishead("neighbourhood-watch", 8000);

    private final Platform platform = RunningPlatform.get();
    private final Api api = Api.asOfficer();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_alert_is_on_the_public_page_under_the_sites_headers() {
        String id = send("web", 50);

        HttpResponse<String> page = patiently()
                .until(
                        () -> call(HttpRequest.newBuilder().GET(), "/alerts/" + id + ".html"),
                        p -> p.statusCode() == 200);

        assertThat(page.body()).contains("There is a cow on the road.");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        patiently().until(() -> channel(id, "web").path("sent").asInt() == 1);
    }

    @Test
    void a_stopped_alert_is_marked_on_the_public_page() {
        String id = send("web", 50);
        patiently().until(() -> channel(id, "web").path("sent").asInt() == 1);

        assertThat(api.post("/api/alerts/" + id + "/stop", "{}").status()).isEqualTo(202);

        patiently()
                .until(() -> call(HttpRequest.newBuilder().GET(), "/alerts/" + id + ".html")
                        .body()
                        .contains("This alert was withdrawn"));
        assertThat(api.get("/api/alerts/" + id).body().path("status").asString())
                .isEqualTo("stopped");
    }

    @Test
    void whoever_stops_e_mails_by_their_link_gets_no_more() {
        String first = send("email", 8000);
        patiently().until(() -> channel(first, "email").path("delivered").asInt() > 0);
        Ledger.Entry mail = entries("email", first).getFirst();
        Matcher link = LINK.matcher(mail.body());
        assertThat(link.find()).isTrue();

        var oneClick = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"));
        assertThat(call(oneClick, link.group()).statusCode()).isEqualTo(200);

        String second = send("email", 8000);
        patiently().until(() -> channel(second, "email").path("suppressed").asInt() >= 1);
        assertThat(entries("email", second)).extracting(Ledger.Entry::to).doesNotContain(mail.to());
    }

    private String send(String channel, int radius) {
        Api.Answer answer = api.post("/api/alerts", """
                {"title": "Cow on the road", "text": "There is a cow on the road.", "severity": "severe",
                 "channels": ["%s"],
                 "audience": {"groups": ["%s"],
                              "area": {"circle": {"postcode": "BS20 8QJ", "radiusMetres": %d}}}}""".formatted(channel, SHOPS.name(), radius));
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    private JsonNode channel(String id, String channel) {
        return api.get("/api/alerts/" + id).body().at("/progress/channels/" + channel);
    }

    private List<Ledger.Entry> entries(String channel, String id) {
        return platform.ledger().entries(channel, null).stream()
                .filter(entry -> id.equals(entry.alertId()))
                .toList();
    }

    private HttpResponse<String> call(HttpRequest.Builder request, String path) {
        try {
            return http.send(request.uri(URI.create(platform.url() + path)).build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
