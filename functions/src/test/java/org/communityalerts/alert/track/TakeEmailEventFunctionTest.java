package org.communityalerts.alert.track;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.util.List;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.reply.ArrivedMail;
import org.communityalerts.domain.reply.ArrivedMail.Verdict;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryQueue;
import org.junit.jupiter.api.Test;

class TakeEmailEventFunctionTest {
    private static final String TO = "resident@example.org";
    private static final String MAIL = "\"mail\":{\"messageId\":\"m1\",\"tags\":{\"alertId\":[\"a1\"]}}";

    private final MemoryQueue<Receipt> receipts = new MemoryQueue<>();
    private final MemoryQueue<ArrivedMail> mail = new MemoryQueue<>();
    private final MemoryContacts contacts = new MemoryContacts();
    private final TakeEmailEventFunction function =
            new TakeEmailEventFunction(Json.mapper(), receipts, mail, contacts, () -> Examples.NOW);

    @Test
    void a_bounce_for_good_is_queued_and_its_address_gets_no_more() {
        take("{\"eventType\":\"Bounce\"," + MAIL + ",\"bounce\":{\"bounceType\":\"Permanent\",\"bouncedRecipients\":["
                + "{\"emailAddress\":\"" + TO + "\",\"status\":\"5.1.1\"}]}}");

        assertThat(receipts.drain()).containsExactly(new Receipt("a1", TO, DeliveryStatus.UNDELIVERED, "m1", "5.1.1"));
        assertThat(contacts.suppression(TO))
                .hasValue(new Suppression(Suppression.Reason.BOUNCE, Examples.NOW, "e-mail report"));
    }

    @Test
    void a_complaint_suppresses_and_queues_nothing() {
        take("{\"eventType\":\"Complaint\"," + MAIL + ",\"complaint\":{\"complainedRecipients\":[{\"emailAddress\":\""
                + TO + "\"}]}}");

        assertThat(receipts.drain()).isEmpty();
        assertThat(contacts.suppression(TO)).isPresent();
    }

    @Test
    void what_ses_tells_a_topic_first_is_accepted_and_ignored() {
        take("Successfully validated SNS topic for Amazon SES event publishing.");

        assertThat(receipts.drain()).isEmpty();
    }

    @Test
    void an_email_that_came_in_is_queued_with_what_ses_found_out_about_it() {
        take("{\"notificationType\":\"Received\",\"receipt\":{\"recipients\":[\"a@answers.example.org\"],"
                + "\"spamVerdict\":{\"status\":\"PASS\"},\"virusVerdict\":{\"status\":\"PASS\"},"
                + "\"spfVerdict\":{\"status\":\"FAIL\"},\"dkimVerdict\":{\"status\":\"GRAY\"},"
                + "\"action\":{\"type\":\"S3\",\"bucketName\":\"files\",\"objectKey\":\"mail/m2\"}}}");

        assertThat(mail.drain())
                .containsExactly(new ArrivedMail(
                        "mail/m2",
                        List.of("a@answers.example.org"),
                        new ArrivedMail.Verdicts(
                                Verdict.PASS, Verdict.PASS, Verdict.FAIL, Verdict.UNSURE, Verdict.UNSURE)));
        assertThat(receipts.drain()).isEmpty();
    }

    private void take(String message) {
        var event = new SNSEvent()
                .withRecords(List.of(new SNSEvent.SNSRecord().withSns(new SNSEvent.SNS().withMessage(message))));
        function.accept(event);
    }
}
