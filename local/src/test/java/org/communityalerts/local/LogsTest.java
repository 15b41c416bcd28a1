package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.communityalerts.domain.delivery.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing about a person is in what the functions log, not even when things go wrong. */
class LogsTest {
    private static final Pattern PERSONAL =
            Pattern.compile("\\+?44\\d{10}|\\b0\\d{10}\\b|\\S+@example\\.org|secret words");
    private static final String ALERT = """
            {"title": "secret words", "text": "These are secret words.", "severity": "severe",
             "channels": ["sms", "voice", "email", "web"],
             "audience": {"groups": ["farm-watch", "neighbourhood-watch"],
                          "area": {"circle": {"postcode": "BS20 8QJ", "radiusMetres": 4000}}}}""";

    private final Platform platform = RunningPlatform.get();
    private final Api api = Api.asOfficer();
    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        api.post("/local/twilio", Map.of("serverErrors", 0, "tooMany", 0));
    }

    @Test
    void a_run_of_every_channel_with_a_failing_provider_logs_nothing_personal() {
        api.post("/local/twilio", Map.of("serverErrors", 0.3, "tooMany", 0.2, "seed", 7));
        api.post("/api/subscribers", Map.of("name", "secret words", "mobile", "+447700900001", "postcode", "nowhere"));
        String id = api.post("/api/alerts", ALERT).body().path("id").asString();

        patiently().until(() -> sent(id, "sms") > 0 && sent(id, "email") > 0 && sent(id, "voice") > 0);
        String phone = platform.ledger().entries("sms", null).stream()
                .filter(entry -> id.equals(entry.alertId()))
                .findFirst()
                .orElseThrow()
                .to();
        api.post("/local/phones/" + phone + "/reply", Map.of("body", "I saw the secret words"));
        patiently()
                .until(() -> api.get("/api/alerts/" + id).body().path("replies").asInt() == 1);
        LoggerFactory.getLogger(LogsTest.class).warn("this line is heard");

        assertThat(said()).anyMatch(line -> line.contains("this line is heard"));
        assertThat(said()).noneMatch(line -> PERSONAL.matcher(line).find());
    }

    @Test
    void residents_who_prove_their_addresses_or_fail_to_are_not_in_the_logs() {
        String email = Own.email();
        String landline = OwnGroup.ofOne(Channel.VOICE).residents().getFirst().landline();
        Map<String, Object> somebody = Map.of(
                "name", "secret words",
                "email", email,
                "postcode", "TA24 5AB",
                "channels", List.of("email"),
                "consent", "I agree to get alerts.");
        String proof =
                api.post("/api/public/sign-ups", somebody).body().path("id").asString();
        patiently().until(() -> !platform.ledger().entries("email", email).isEmpty());

        api.post("/api/public/sign-ups/" + proof + "/confirm", Map.of("code", "000000"));
        api.post("/api/public/sign-ups", Map.of("name", "secret words", "email", "not an address@example.org"));
        api.post("/api/public/sessions", Map.of("address", "+447700900001"));
        api.post("/api/public/sessions", Map.of("address", landline));
        patiently().until(() -> !platform.ledger().entries("voice", landline).isEmpty());
        api.get("/api/public/me");
        api.get("/unsubscribe/secret words".replace(' ', '+'));

        assertThat(said()).noneMatch(line -> PERSONAL.matcher(line).find());
    }

    @Test
    void what_is_personal_would_be_noticed() {
        LoggerFactory.getLogger(LogsTest.class)
                .warn("texted {}", "someone", new IllegalStateException("+447700900001 did not answer"));

        assertThat(said()).anyMatch(line -> PERSONAL.matcher(line).find());
    }

    private List<String> said() {
        return List.copyOf(lines.list).stream().map(LogsTest::whole).toList();
    }

    private static String whole(ILoggingEvent event) {
        var line =
                new StringBuilder(event.getFormattedMessage() + event.getMDCPropertyMap() + event.getKeyValuePairs());
        for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
            line.append(t.getMessage());
        }
        return line.toString();
    }

    private long sent(String id, String channel) {
        return platform.ledger().entries(channel, null).stream()
                .filter(entry -> id.equals(entry.alertId()))
                .count();
    }
}
