package org.communityalerts.reply.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.junit.jupiter.api.Test;

class EmailAnswersTest {
    private static final Message ANSWER =
            new Message(null, "ada@example.org", null, null, "At the ford.", Duration.ofHours(4));

    @Test
    void an_answer_by_email_says_who_writes() {
        var sent = new ArrayList<String>();
        var emails =
                new EmailAnswers((to, subject, body) -> sent.add(to + " " + subject + " " + body), "Example Police");

        assertThat(emails.send(ANSWER)).isEqualTo(new Outcome.Accepted(""));
        assertThat(sent).containsExactly("ada@example.org Your answer from Example Police At the ford.");
    }

    @Test
    void what_failed_underway_may_have_gone() {
        var emails = new EmailAnswers(
                (to, subject, body) -> {
                    throw new IllegalStateException("cut off");
                },
                "Example Police");

        assertThat(emails.send(ANSWER)).isEqualTo(new Outcome.Unknown("IllegalStateException"));
    }
}
