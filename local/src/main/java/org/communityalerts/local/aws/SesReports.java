package org.communityalerts.local.aws;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.communityalerts.local.lambda.Invocable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What SES reports of e-mails, by SNS, to the functions that listen. As with SES's own mailbox simulator the address
 * decides: what begins with "bounce" bounces for good, with "ooto" for now, with "complaint" is complained of.
 */
public final class SesReports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SesReports.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SUBJECT = "Amazon SES Email Event Notification";

    private record Listener(Invocable function, List<String> types) {}

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** From now on that function is told of events of those types; first SES looks whether the topic takes anything. */
    public void tell(Invocable function, List<String> types) {
        var listener = new Listener(function, types);
        listeners.add(listener);
        threads.submit(() -> tell(listener, validation()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    void of(String id, String to, @Nullable String alertId) {
        threads.submit(() -> {
            switch (to.replaceAll("[^a-z].*", "")) {
                case "bounce" -> bounce(id, to, alertId, "Permanent", "5.1.1");
                case "ooto" -> bounce(id, to, alertId, "Transient", "5.2.2");
                case "complaint" -> {
                    delivered(id, to, alertId);
                    report(
                            "Complaint",
                            mail(id, to, alertId),
                            Map.of("complainedRecipients", List.of(Map.of("emailAddress", to))));
                }
                default -> delivered(id, to, alertId);
            }
        });
    }

    private void delivered(String id, String to, @Nullable String alertId) {
        report("Delivery", mail(id, to, alertId), Map.of("recipients", List.of(to), "smtpResponse", "250 ok"));
    }

    private void bounce(String id, String to, @Nullable String alertId, String type, String status) {
        var recipient = Map.of("emailAddress", to, "action", "failed", "status", status);
        report(
                "Bounce",
                mail(id, to, alertId),
                Map.of("bounceType", type, "bounceSubType", "General", "bouncedRecipients", List.of(recipient)));
    }

    private static Map<String, Object> mail(String id, String to, @Nullable String alertId) {
        return Map.of(
                "timestamp",
                Instant.now().toString(),
                "messageId",
                id,
                "destination",
                List.of(to),
                "tags",
                alertId == null ? Map.of() : Map.of("alertId", List.of(alertId)));
    }

    private void report(String type, Map<String, Object> mail, Map<String, Object> detail) {
        String word = type.toLowerCase(Locale.ROOT);
        var message = Map.of("eventType", type, "mail", mail, word, detail);
        listeners.stream()
                .filter(listener -> listener.types().contains(word))
                .forEach(listener -> tell(listener, notification(SUBJECT, JSON.writeValueAsString(message))));
    }

    private static void tell(Listener listener, byte[] notification) {
        try {
            listener.function().invoke(notification);
        } catch (IOException | RuntimeException e) {
            LOG.warn("a report on an e-mail was not taken: {}", e.toString());
        }
    }

    /** As quoted in github.com/ope-tech/laravel-ses/issues/10. */
    static byte[] validation() {
        return notification(null, "Successfully validated SNS topic for Amazon SES event publishing.");
    }

    /** @param subject null for none */
    static byte[] notification(@Nullable String subject, String message) {
        String topic = "arn:aws:sns:eu-west-2:000000000000:EmailReportsTopic";
        var sns = new LinkedHashMap<String, Object>();
        sns.put("Type", "Notification");
        sns.put("MessageId", UUID.randomUUID().toString());
        sns.put("TopicArn", topic);
        sns.put("Subject", subject);
        sns.put("Message", message);
        sns.put("Timestamp", Instant.now().toString());
        sns.put("MessageAttributes", Map.of());
        var record = Map.of(
                "EventSource", "aws:sns", "EventVersion", "1.0", "EventSubscriptionArn", topic + ":1", "Sns", sns);
        return JSON.writeValueAsBytes(Map.of("Records", List.of(record)));
    }
}
