package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.util.List;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Subscriber;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.json.JsonMapper;

/** What used up its receives on the platform's queues: it is shown, and sent again with one command. */
class DeadLettersTest {

    private final Platform platform = RunningPlatform.get();
    private final SqsClient sqs = platform.sqs();
    private final Api api = Api.asOfficer();

    @Test
    void a_message_no_function_can_take_is_put_aside_after_five_receives_and_shown() {
        int before = count("CallEndsDeadLetters");
        visibility("CallEndsQueue", 1);
        try {
            send("CallEndsQueue", "this is not how a call ends");

            patiently().until(() -> count("CallEndsDeadLetters") == before + 1);
            assertThat(DeadLetters.lines(sqs, null))
                    .anyMatch(line -> line.contains("CallEndsDeadLetters  " + (before + 1)));
        } finally {
            visibility("CallEndsQueue", 360);
        }
    }

    @Test
    void a_dead_letter_that_is_sent_again_reaches_its_resident_once() {
        Subscriber resident = OwnGroup.ofOne(Channel.SMS).residents().getFirst();
        String alert = alertOfNobody();
        var recipient = new Recipient(resident.id(), resident.mobile(), "en", null, 0);
        send(
                "SmsDeadLetters",
                JsonMapper.shared().writeValueAsString(new Chunk(alert, Channel.SMS, "left", 0, List.of(recipient))));
        patiently().until(() -> count("SmsDeadLetters") == 1);

        assertThat(DeadLetters.lines(sqs, "SmsQueue"))
                .anyMatch(line -> line.contains("SmsDeadLetters") && line.endsWith("on their way back"));

        patiently().until(() -> texts(resident, alert) == 1 && count("SmsDeadLetters") == 0);
        assertThat(DeadLetters.lines(sqs, "SmsQueue")).noneMatch(line -> line.endsWith("on their way back"));
        assertThat(texts(resident, alert)).isEqualTo(1);
    }

    /** Nobody lives within a metre. */
    private String alertOfNobody() {
        return api.post(
                        "/api/alerts",
                        Map.of(
                                "title", "Gas leak",
                                "text", "There is a gas leak.",
                                "severity", "severe",
                                "channels", List.of("sms"),
                                "audience",
                                        Map.of(
                                                "area",
                                                Map.of(
                                                        "circle",
                                                        Map.of("lat", 51.2, "lon", -3.05, "radiusMetres", 50)))))
                .body()
                .path("id")
                .asString();
    }

    private long texts(Subscriber resident, String alert) {
        return platform.ledger().entries("sms", resident.mobile()).stream()
                .filter(entry -> alert.equals(entry.alertId()))
                .count();
    }

    private int count(String queue) {
        var attribute = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        return Integer.parseInt(
                sqs.getQueueAttributes(q -> q.queueUrl(url(queue)).attributeNames(attribute))
                        .attributes()
                        .get(attribute));
    }

    private void visibility(String queue, int seconds) {
        sqs.setQueueAttributes(q -> q.queueUrl(url(queue))
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(seconds))));
    }

    private void send(String queue, String body) {
        sqs.sendMessage(m -> m.queueUrl(url(queue)).messageBody(body));
    }

    private String url(String queue) {
        return sqs.listQueues().queueUrls().stream()
                .filter(url -> url.contains(queue))
                .findFirst()
                .orElseThrow();
    }
}
