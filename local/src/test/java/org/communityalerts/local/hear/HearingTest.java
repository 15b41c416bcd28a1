package org.communityalerts.local.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.util.List;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.Platform;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What residents text is heard over the real protocols: from whom, about which alert, and what may be answered. */
class HearingTest {
    private static final Platform PLATFORM = RunningPlatform.get();
    private static final Api API = Api.asOfficer();
    private static final int RADIUS = 9_000;

    @Test
    void who_is_unsafe_to_write_to_gets_no_text_whatever_they_write_and_whoever_answers() {
        String phone = Own.mobile();
        var resident = Map.of("name", "Ada", "mobile", phone, "postcode", "BS20 8QJ", "unsafeContact", true);
        assertThat(API.post("/api/subscribers", resident).status()).isEqualTo(201);

        for (String words : List.of("he is in the house", "HELP", "JOIN BS1 4TR", "Hello")) {
            assertThat(text(phone, words).path("answer").isNull()).as(words).isTrue();
        }
        String id = heard(phone, "Hello").path("id").asString();
        var answer = API.post("/api/replies/" + id + "/answer", Map.of("text", "Where are you?"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(PLATFORM.ledger().entries("sms", phone)).isEmpty();
    }

    @Test
    void a_reply_is_about_the_alert_that_arrived_though_an_exercise_came_after() {
        OwnGroup group = OwnGroup.nearPortishead("horse-watch", RADIUS);
        String phone = group.on(Channel.SMS).getFirst();
        String meant = send(group, false);
        send(group, true);

        text(phone, "she is by the river, hurt");

        assertThat(heard(phone, "she is by the river, hurt").path("alertId").asString())
                .isEqualTo(meant);
    }

    @Test
    void a_postcode_signs_a_new_number_up_and_moves_nobody_without_a_yes() {
        String phone = Own.mobile();

        assertThat(text(phone, "join, bs20-8qj").path("answer").asString()).contains("alerts for BS20 8QJ");
        assertThat(text(phone, "JOIN BS1 4TR").path("answer").asString()).contains("reply YES");
        assertThat(home(phone)).isEqualTo("BS20 8QJ");
        assertThat(text(phone, "Yes").path("answer").asString()).contains("alerts for BS1 4TR");
        assertThat(home(phone)).isEqualTo("BS1 4TR");
    }

    private static String home(String phone) {
        return API.get("/api/subscribers?q=" + phone.replace("+", "%2B"))
                .body()
                .at("/subscribers/0/postcode")
                .asString();
    }

    private static String send(OwnGroup group, boolean training) {
        var near = Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", RADIUS));
        var alert = Map.of(
                "title",
                "Loose horse",
                "text",
                "There is a horse on the loose.",
                "severity",
                "severe",
                "channels",
                List.of("sms"),
                "training",
                training,
                "audience",
                Map.of("groups", List.of(group.name()), "area", near));
        String id = API.post("/api/alerts", alert).body().path("id").asString();
        patiently()
                .until(() -> API.get("/api/alerts/" + id)
                        .body()
                        .path("status")
                        .asString()
                        .equals("finished"));
        return id;
    }

    private static JsonNode text(String phone, String words) {
        var answer = API.post("/local/phones/" + phone + "/reply", Map.of("body", words));
        assertThat(answer.status()).isEqualTo(202);
        return answer.body();
    }

    /** The text as officers read it; words alone would find another test's. */
    private static JsonNode heard(String phone, String words) {
        String digits = "…" + phone.substring(phone.length() - 4);
        return patiently()
                .until(
                        () -> API.get("/api/replies")
                                .body()
                                .path("replies")
                                .valueStream()
                                .filter(reply -> reply.path("text").asString().equals(words))
                                .filter(reply -> !reply.path("from").asString().startsWith("…")
                                        || reply.path("from").asString().equals(digits))
                                .findFirst()
                                .orElse(null),
                        reply -> reply != null);
    }
}
