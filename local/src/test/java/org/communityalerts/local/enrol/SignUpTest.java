package org.communityalerts.local.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Api;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.Own;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.Platform;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident signs up, changes, copies and leaves, over the real functions and the providers' protocols. */
class SignUpTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    /** In either language. */
    private static final Pattern SPOKEN = Pattern.compile("\\d(, \\d){5}");

    private final Platform platform = RunningPlatform.get();
    private final Api officer = Api.as(platform.url(), "administrator");

    @Test
    void a_resident_signs_up_by_e_mail_changes_takes_a_copy_and_leaves() throws Exception {
        String email = Own.email();
        String token = signedUp(Map.of(
                "name", "Sian Up",
                "email", email,
                "postcode", "BS20 8QJ",
                "groups", List.of("farm-watch"),
                "channels", List.of("email"),
                "language", "cy",
                "consent", "I agree to get alerts."));

        JsonNode me = me("GET", "", token, null).body();
        assertThat(me.path("email").asString()).isEqualTo(email);
        assertThat(me.has("unsafeContact")).isFalse();
        assertThat(me.at("/consent/how").asString()).isEqualTo("web");

        var wanted = Map.of("name", "Sian Down", "email", email, "postcode", "BS20 8QJ", "language", "en");
        assertThat(me("PUT", "", token, wanted).body().path("name").asString()).isEqualTo("Sian Down");

        assertThat(me("GET", "/copy", token, null)
                        .body()
                        .at("/addresses/0/address")
                        .asString())
                .isEqualTo(email);

        String id = me.path("id").asString();
        assertThat(me("DELETE", "", token, null).status()).isEqualTo(204);
        RunningPlatform.awaitAudit();
        JsonNode acts = officer.get("/api/audit?target=" + id).body().path("entries");
        assertThat(acts.valueStream()
                        .filter(act -> act.path("role").asString().equals("resident"))
                        .map(act -> act.path("action").asString()))
                .containsExactlyInAnyOrder("resident.join", "resident.change", "resident.copy", "resident.leave");
        assertThat(acts.toString()).doesNotContain(email, "Sian");
        assertThat(me("GET", "", token, null).status()).isEqualTo(401);
        assertThat(officer.get("/api/subscribers?q=" + email).body().path("subscribers"))
                .isEmpty();
    }

    @Test
    void a_landline_is_called_with_its_code() throws Exception {
        String landline = OwnGroup.ofOne(Channel.VOICE).residents().getFirst().landline();
        String proof = begun("sessions", Map.of("address", landline));
        String spoken = patiently().until(() -> said(landline), SPOKEN.asPredicate());

        var code = SPOKEN.matcher(spoken);
        assertThat(code.find()).isTrue();
        assertThat(confirmed("sessions", proof, code.group().replace(", ", "")).status())
                .isEqualTo(200);
    }

    @Test
    void an_address_nobody_has_is_answered_like_any_other_and_gets_nothing() throws Exception {
        String nobody = Own.email();
        String proof = begun("sessions", Map.of("address", nobody));

        assertThat(confirmed("sessions", proof, "123456").status()).isEqualTo(422);
        assertThat(platform.ledger().entries("email", nobody)).isEmpty();
    }

    @Test
    void a_resident_cannot_have_codes_sent_to_strangers_on_the_forces_bill() throws Exception {
        String email = Own.email();
        String token = signedUp(Map.of(
                "name", "Mal Icious",
                "email", email,
                "postcode", "BS20 8QJ",
                "consent", "I agree to get alerts."));
        int taken = 0;
        for (int i = 0; i < 12; i++) {
            var wanted = Map.of("name", "Mal Icious", "mobile", Own.mobile(), "email", email, "postcode", "BS20 8QJ");
            taken += me("PUT", "", token, wanted).status() == 200 ? 1 : 0;
        }

        assertThat(taken).isEqualTo(6);
    }

    @Test
    void nobody_gets_in_without_a_token() throws Exception {
        assertThat(me("GET", "", "invented", null).status()).isEqualTo(401);
        assertThat(send("GET", "/api/public/me", null, null).status()).isEqualTo(401);
    }

    /** What that number was told in its calls. */
    private String said(String number) {
        return platform.ledger().entries("voice", number).stream()
                .map(Ledger.Entry::body)
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    private String signedUp(Map<String, Object> wanted) throws Exception {
        String proof = begun("sign-ups", wanted);
        String email = wanted.get("email").toString();
        String body = patiently()
                .until(() -> platform.ledger().entries("email", email), mails -> !mails.isEmpty())
                .getLast()
                .body();
        var code = CODE.matcher(body);
        assertThat(code.find()).isTrue();
        Answer answer = confirmed("sign-ups", proof, code.group());
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("token").asString();
    }

    private String begun(String what, Map<String, Object> body) throws Exception {
        Answer answer = send("POST", "/api/public/" + what, null, body);
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    private Answer confirmed(String what, String proof, String code) throws Exception {
        return send("POST", "/api/public/" + what + "/" + proof + "/confirm", null, Map.of("code", code));
    }

    private Answer me(String method, String path, String token, Object body) throws Exception {
        return send(method, "/api/public/me" + path, "Resident " + token, body);
    }

    private record Answer(int status, JsonNode body) {}

    private Answer send(String method, String path, String authorization, Object body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(platform.url() + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body().isEmpty() ? null : JSON.readTree(answer.body()));
    }
}
