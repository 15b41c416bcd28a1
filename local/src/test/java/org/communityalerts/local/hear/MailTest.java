package org.communityalerts.local.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Api;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An alert's e-mail is answered, over the wire, and comes to the desk under its alert. */
class MailTest {
    private static final Api API = Api.asOfficer();
    private static final Pattern REPLY_TO = Pattern.compile("name=\"to\" value=\"([^\"]+)\"");

    private final String mark = "sighting" + new SecureRandom().nextInt(1_000_000);
    private String resident;
    private String alertId;
    private String incident;
    private String replyTo;

    @BeforeEach
    void an_alert_goes_by_email() {
        OwnGroup group = OwnGroup.nearPortishead("neighbourhood-watch", 9_000);
        resident = group.on(Channel.EMAIL).getFirst();
        var near = Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", 9_000));
        var body = Map.of(
                "title",
                "Missing " + mark,
                "text",
                "A boy is missing.",
                "severity",
                "severe",
                "channels",
                List.of("email"),
                "audience",
                Map.of("groups", List.of(group.name()), "area", near));
        JsonNode alert = API.post("/api/alerts", body).body();
        alertId = alert.path("id").asString();
        incident = alert.path("incident").asString();
        replyTo = patiently()
                .until(
                        () -> REPLY_TO.matcher(page(resident)).results().reduce((a, b) -> b),
                        found -> found.isPresent() && page(resident).contains(mark))
                .orElseThrow()
                .group(1);
    }

    @Test
    void an_answer_is_on_the_desk_under_its_alert_once_however_often_it_is_delivered_and_is_acknowledged_once() {
        String mail = letter(resident, "Re: Missing", "By the ford " + mark + "\n\nOn Tue they wrote:\n> " + mark);
        assertThat(post(mail, "")).isEqualTo(202);
        assertThat(post(mail, "")).isEqualTo(202);

        JsonNode one = conversation();
        assertThat(one.path("replies").asInt()).isEqualTo(1);
        assertThat(one.path("lastWords").asString()).isEqualTo("By the ford " + mark);
        assertThat(one.path("incident").asString()).isEqualTo(incident);
        assertThat(one.path("alertId").asString()).isEqualTo(alertId);
        assertThat(one.path("answerable").asBoolean()).isTrue();
        JsonNode said = API.get("/api/conversations/" + one.path("id").asString())
                .body()
                .at("/said/0");
        assertThat(said.path("way").asString()).isEqualTo("email");
        patiently().until(() -> acknowledgements().size() == 1);
        assertThat(acknowledgements().getFirst()).contains("999");
    }

    @Test
    void a_stranger_is_heard_about_the_same_alert_and_is_not_the_resident() {
        String stranger = mark + "@example.com";
        assertThat(post(letter(stranger, "Fwd: Missing", "I saw it too " + mark), ""))
                .isEqualTo(202);

        JsonNode one = conversation();
        assertThat(one.path("incident").asString()).isEqualTo(incident);
        assertThat(one.has("subscriberId")).isFalse();
    }

    @Test
    void what_only_says_that_it_is_the_residents_is_nobodys() {
        assertThat(post(letter(resident, "Re: Missing", "STOP it, I saw it " + mark), "&dmarc=FAIL"))
                .isEqualTo(202);

        JsonNode one = conversation();
        assertThat(one.path("from").asString()).isEqualTo("Anonymous");
        assertThat(one.path("answerable").asBoolean()).isFalse();
    }

    @Test
    void an_automatic_answer_is_nothing_and_what_comes_after_it_is_heard() {
        assertThat(post("Auto-Submitted: auto-replied\r\n" + letter(resident, "Away", "I am away " + mark), ""))
                .isEqualTo(202);
        assertThat(post(letter(mark + "@example.com", "Re", "A real answer " + mark), ""))
                .isEqualTo(202);

        assertThat(conversation().path("lastWords").asString()).startsWith("A real answer");
        assertThat(API.get("/api/alerts/" + alertId + "/replies")
                        .body()
                        .path("replies")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void mail_to_another_domain_is_refused_and_a_form_on_the_page_answers_an_email() throws Exception {
        assertThat(send("/local/mail?to=a@elsewhere.example", letter(resident, "x", "y")))
                .isEqualTo(422);
        var form = Map.of(
                "from",
                resident,
                "to",
                replyTo,
                "subject",
                "Missing",
                "quoted",
                "Old",
                "text",
                "From the page " + mark);
        assertThat(PostedForm.post("/local/mail", form).statusCode()).isEqualTo(303);

        assertThat(conversation().path("lastWords").asString()).isEqualTo("From the page " + mark);
    }

    private JsonNode conversation() {
        return patiently()
                .until(
                        () -> API.get("/api/conversations?q=" + mark).body().at("/conversations/0"),
                        one -> one.has("id"));
    }

    private List<String> acknowledgements() {
        return RunningPlatform.get().ledger().entries("email", resident).stream()
                .filter(mail -> "Demo Constabulary".equals(mail.subject()))
                .map(Ledger.Entry::body)
                .filter(body -> body.contains("999"))
                .toList();
    }

    private static String page(String address) {
        return PostedForm.page("/local/mail?address=" + PostedForm.encoded(address));
    }

    private int post(String mail, String verdicts) {
        return send("/local/mail?to=" + PostedForm.encoded(replyTo) + verdicts, mail);
    }

    private static int send(String path, String mail) {
        return PostedForm.post(path, "message/rfc822", mail.getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    private String letter(String from, String subject, String text) {
        return String.join(
                "\r\n",
                "From: Somebody <" + from + ">",
                "To: " + replyTo,
                "Subject: " + subject,
                "Message-ID: <" + mark + from + "@mail.example>",
                "Content-Type: text/plain; charset=utf-8",
                "",
                text);
    }
}
