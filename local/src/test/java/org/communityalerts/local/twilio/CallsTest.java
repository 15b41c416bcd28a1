package org.communityalerts.local.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.communityalerts.edge.twilio.TwilioSignature;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.aws.HttpEndpoint;
import org.communityalerts.local.twilio.call.Calls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator's calls, held against Twilio's own description of them. */
class CallsTest {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String TOKEN = "token";
    private static final String PHONE = "+441174960001";

    /** What our side of a call was asked. */
    private record Hook(String path, Map<String, String> form, String signature, String url) {}

    private final BlockingQueue<Hook> hooks = new LinkedBlockingQueue<>();
    private final Map<String, String> twiml = new LinkedHashMap<>();
    private Ledger ledger;
    private Calls calls;
    private HttpEndpoint ours;

    @BeforeEach
    void start() throws Exception {
        ledger = new Ledger(null);
        calls = new Calls(ACCOUNT, TOKEN, ledger, null);
        ours = new HttpEndpoint(0, exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            String url = ours.url() + exchange.getRequestURI();
            hooks.add(new Hook(path, form(body), exchange.getRequestHeaders().getFirst("X-Twilio-Signature"), url));
            byte[] answer = twiml.getOrDefault(path, "<Response/>").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }

    @AfterEach
    void stop() throws Exception {
        calls.close();
        ours.close();
    }

    @Test
    void a_call_shows_every_property_twilio_describes() throws Exception {
        var call = calls.create(request(Map.of()));

        JsonNode schema = openApi().path("components").path("schemas").path("api.v2010.account.call");
        assertThat(calls.resource(call).keySet())
                .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
        assertThat(call.sid()).matches(schema.at("/properties/sid/pattern").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "To, '', 21201",
        "To, 0117 496 0001, 21211",
        "From, '', 21213",
        "MachineDetection, Maybe, 21218",
        "Timeout, 0, 20001",
        "Colour, blue, 20001"
    })
    void what_twilio_refuses_is_refused_with_its_code(String name, String value, int code) {
        assertThatThrownBy(() -> calls.create(request(Map.of(name, value))))
                .isInstanceOfSatisfying(
                        TwilioRefusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void an_answered_call_follows_its_twiml_and_says_how_long_it_took() throws Exception {
        twiml.put("/answer", "<Response><Say>Hello there, this is a message.</Say><Hangup/></Response>");
        calls.create(request(Map.of()));

        assertThat(next("/answer").form()).containsEntry("AnsweredBy", "human").containsEntry("To", PHONE);
        Map<String, String> end = next("/status").form();
        assertThat(end).containsEntry("CallStatus", "completed").containsEntry("CallDuration", "2");
        assertThat(ledger.entries("voice", PHONE))
                .extracting(Ledger.Entry::alertId)
                .containsExactly("a1");
    }

    @Test
    void every_request_to_us_is_signed_for_its_address_and_form() throws Exception {
        calls.create(request(Map.of()));

        for (String path : List.of("/answer", "/status")) {
            Hook hook = next(path);
            assertThat(hook.signature()).isEqualTo(new TwilioSignature(TOKEN).of(hook.url(), hook.form()));
        }
    }

    @Test
    void a_pressed_key_is_told_to_the_address_gather_names() throws Exception {
        twiml.put(
                "/answer",
                "<Response><Gather action=\"/keys?alertId=a1\" timeout=\"5\"><Say>Press.</Say></Gather></Response>");
        calls.create(request(Map.of()));
        next("/answer");

        assertThat(calls.press(PHONE, "9")).isTrue();

        assertThat(next("/keys").form()).containsEntry("Digits", "9");
        next("/status");
        assertThat(calls.press(PHONE, "9")).as("after the call").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"busy", "no-answer", "failed"})
    void a_phone_nobody_answers_is_told_nothing(String how) throws Exception {
        calls.answer(PHONE, how);
        calls.create(request(Map.of()));

        Hook first = hooks.poll(1, TimeUnit.MINUTES);
        assertThat(first.path()).isEqualTo("/status");
        assertThat(first.form()).containsEntry("CallStatus", how).containsEntry("CallDuration", "0");
    }

    @Test
    void a_verb_twilio_does_not_know_ends_the_call() throws Exception {
        twiml.put("/answer", "<Response><Shout>Hello</Shout></Response>");
        calls.create(request(Map.of()));
        next("/answer");

        assertThat(next("/status").form()).containsEntry("CallStatus", "failed");
    }

    private Hook next(String path) throws InterruptedException {
        Hook hook = hooks.poll(1, TimeUnit.MINUTES);
        assertThat(hook).isNotNull();
        assertThat(hook.path()).isEqualTo(path);
        return hook;
    }

    private String request(Map<String, String> otherwise) {
        var form = new LinkedHashMap<>(Map.of(
                "To",
                PHONE,
                "From",
                "+447700900998",
                "Url",
                ours.url() + "/answer?alertId=a1",
                "MachineDetection",
                "DetectMessageEnd",
                "StatusCallback",
                ours.url() + "/status"));
        form.putAll(otherwise);
        var pairs = new ArrayList<String>();
        form.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    private static Map<String, String> form(String body) {
        var form = new LinkedHashMap<String, String>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static JsonNode openApi() throws Exception {
        try (InputStream in = CallsTest.class.getResourceAsStream("/twilio/calls.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
