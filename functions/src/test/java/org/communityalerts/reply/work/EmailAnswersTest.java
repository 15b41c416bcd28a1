package org.communityalerts.reply.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.memory.MemoryReplyAddresses;
import org.junit.jupiter.api.Test;

class EmailAnswersTest {
    private static final Message ANSWER =
            new Message(null, "ada@example.org", null, null, "At the ford.", Duration.ofHours(4));

    private static final MemoryReplyAddresses NONE = new MemoryReplyAddresses("");

    @Test
    void an_answer_by_email_says_who_writes() {
        var sent = new ArrayList<String>();
        var emails = new EmailAnswers(
                (to, replyTo, subject, body) -> sent.add(to + " " + replyTo + " " + subject + " " + body),
                "Example Police",
                NONE);

        assertThat(emails.send(ANSWER)).isEqualTo(new Outcome.Accepted(""));
        assertThat(sent).containsExactly("ada@example.org null Your answer from Example Police At the ford.");
    }

    @Test
    void an_answer_to_what_was_said_of_an_alert_can_be_answered_by_email_where_that_is_taken() {
        var sent = new ArrayList<String>();
        var addresses = new MemoryReplyAddresses("answers.example.org");
        String alertId = "01a20f39-fab8-7316-adb2-806a5d542d23";
        new EmailAnswers((to, replyTo, subject, body) -> sent.add(replyTo), "Example Police", addresses)
                .send(new Message(alertId, "ada@example.org", null, null, "Where?", Duration.ofHours(4)));

        assertThat(addresses.gave(sent.getFirst(), "ada@example.org")).isTrue();
    }

    @Test
    void what_failed_underway_may_have_gone() {
        var emails = new EmailAnswers(
                (to, replyTo, subject, body) -> {
                    throw new IllegalStateException("cut off");
                },
                "Example Police",
                NONE);

        assertThat(emails.send(ANSWER)).isEqualTo(new Outcome.Unknown("IllegalStateException"));
    }
}
