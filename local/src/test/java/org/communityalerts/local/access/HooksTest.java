package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.local.Api;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an integrator is told, over the running platform, by a receiver that fails at first. */
class HooksTest {
    private static final String CLIENT = "/api/integrators/ControlRoomClient";

    private record Received(String signature, String body) {}

    private final String url = RunningPlatform.get().url();
    private final Api administrator = Api.as(url, "administrator");
    private final Api integrator = Api.as(url, "integrator");
    private final Queue<Received> told = new ConcurrentLinkedQueue<>();
    private HttpServer receiver;
    private String key;

    @BeforeEach
    void an_integrator_wants_to_be_told() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/told", this::take);
        receiver.start();
        String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/told";
        limit(Map.of("webhook", Map.of("url", address, "events", List.of("alert.finished", "reply.received"))));
        key = administrator.post(CLIENT + "/key", "{}").body().path("key").asString();
    }

    @AfterEach
    void it_does_not_any_more() {
        limit(Map.of());
        receiver.stop(0);
    }

    @Test
    void it_is_told_that_its_alert_is_over_signed_and_again_until_it_takes_it() throws Exception {
        String id = issue();
        Api.as(url, "supervisor").post("/api/alerts/" + id + "/reject", Map.of("reason", "the test is over"));
        RunningPlatform.get().invoke("SweepAlerts", "{}".getBytes(StandardCharsets.UTF_8));

        patiently().until(() -> about(id).size() >= 2);

        Received last = about(id).getLast();
        JsonNode body = JsonMapper.shared().readTree(last.body());
        assertThat(body.path("type").asString()).isEqualTo("alert.finished");
        assertThat(body.path("status").asString()).isEqualTo("rejected");
        assertThat(body.path("id").asString()).isEqualTo(id + "-finished");
        String[] signature = last.signature().split(",");
        String time = signature[0].substring("t=".length());
        assertThat(List.of(signature)).contains("v1=" + mac(time + "." + last.body()));
    }

    @Test
    void it_is_told_that_a_resident_replied_but_not_what() {
        OwnGroup group = OwnGroup.ofOne(Channel.SMS);
        Subscriber resident = group.residents().getFirst();
        String phone = resident.mobile();
        var circle = Map.of("circle", Map.of("postcode", resident.postcode(), "radiusMetres", 60));
        String id = integrator
                .post(
                        "/api/alerts",
                        Map.of(
                                "title",
                                "Webhooks",
                                "text",
                                "This is a test of webhooks.",
                                "channels",
                                List.of("sms"),
                                "audience",
                                Map.of("groups", List.of(group.name()), "area", circle)))
                .body()
                .path("id")
                .asString();
        patiently()
                .until(() -> RunningPlatform.get().ledger().entries("sms", phone).stream()
                        .anyMatch(text -> id.equals(text.alertId())));

        Api.asOfficer().post("/local/phones/" + phone + "/reply", Map.of("body", "My gate stands open"));

        patiently().until(() -> about(id).stream().anyMatch(one -> one.body().contains("reply.received")));
        assertThat(about(id))
                .noneMatch(one -> one.body().contains("gate") || one.body().contains(phone));
    }

    private List<Received> about(String id) {
        return told.stream().filter(one -> one.body().contains(id)).toList();
    }

    /** What is told for the first time is not taken. */
    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean again = told.stream().anyMatch(one -> one.body().equals(body));
        told.add(new Received(exchange.getRequestHeaders().getFirst("Community-Alerts-Signature"), body));
        exchange.sendResponseHeaders(again ? 204 : 503, -1);
        exchange.close();
    }

    private String mac(String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String issue() {
        Api.Answer answer = integrator.post(
                "/api/alerts",
                Map.of(
                        "title", "Webhooks",
                        "text", "This is a test of webhooks.",
                        "channels", List.of("email"),
                        "severity", "extreme",
                        "audience", Map.of("area", Map.of("everywhere", true))));
        assertThat(answer.body().path("status").asString()).isEqualTo("waiting");
        return answer.body().path("id").asString();
    }

    private void limit(Map<String, Object> more) {
        var asked = new java.util.HashMap<String, Object>(Map.of(
                "name",
                "Control room",
                "areas",
                List.of(Map.of("everywhere", true)),
                "mostRecipients",
                1_000_000,
                "alwaysWaits",
                false,
                "requestsPerMinute",
                6000));
        asked.putAll(more);
        assertThat(administrator.put(CLIENT, asked).status()).isEqualTo(200);
    }
}
