package org.communityalerts.local.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

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
    private static final byte[] VOICE = "a voice".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern REPLY_TO = Pattern.compile("name=\"to\" value=\"([^\"]+)\"");

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
        patiently()
                .until(() ->
                        PostedForm.post(path + "/speak", "audio/wav", VOICE).statusCode() == 202);
    }

    private void byEmail(String address) {
        String page = "/local/mail?address=" + PostedForm.encoded(address);
        String to = patiently()
                .until(
                        () -> REPLY_TO.matcher(PostedForm.page(page)).results().reduce((_, later) -> later),
                        found -> found.isPresent() && PostedForm.page(page).contains(mark))
                .map((MatchResult found) -> found.group(1))
                .orElseThrow();
        var form =
                Map.of("from", address, "to", to, "subject", "Missing", "quoted", "Old", "text", "By e-mail " + mark);
        assertThat(PostedForm.post("/local/mail", form).statusCode()).isEqualTo(303);
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
}
