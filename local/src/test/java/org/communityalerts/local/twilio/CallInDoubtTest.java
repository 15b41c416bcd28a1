package org.communityalerts.local.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoOthersMessages;
import org.communityalerts.outside.twilio.TwilioCalls;
import org.communityalerts.outside.twilio.TwilioLine;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Twilio keeps nothing of ours with a call; what is on record of other alerts' calls tells them from the one in doubt. */
class CallInDoubtTest {
    private static final String ACCOUNT = "AC" + "0".repeat(32);
    private static final String PHONE = "+441174960123";

    private final String other = UUID.randomUUID().toString();

    @Test
    void another_alerts_call_to_the_same_number_is_not_taken_for_the_one_in_doubt() throws Exception {
        try (var ledger = new Ledger(null);
                var twilio = new TwilioSimulator(ACCOUNT, "token", ledger, null)) {
            var calls = new TwilioCalls(
                    new TwilioLine(twilio.url(), ACCOUNT, () -> "token"),
                    "+447700900998",
                    "http://127.0.0.1:1",
                    new DynamoOthersMessages(RunningTables.dynamo(), "DeliveriesTable"));
            Instant since = Instant.now();
            var outcome = (Outcome.Accepted) calls.send(message(other));

            assertThat(calls.trace(message("in-doubt"), since)).isInstanceOf(Trace.Gone.class);
            record(outcome.providerId());
            assertThat(calls.trace(message("in-doubt"), since)).isInstanceOf(Trace.NotGone.class);
            assertThat(calls.trace(message(other), since)).isInstanceOf(Trace.Gone.class);
        }
    }

    private void record(String providerId) {
        RunningTables.dynamo()
                .putItem(p -> p.tableName("DeliveriesTable")
                        .item(Map.of("address", text(PHONE), "alertId", text(other), "providerId", text(providerId))));
    }

    private static Message message(String alertId) {
        return new Message(alertId, PHONE, "en", "Loose horse", "A horse is loose.", Duration.ofHours(1));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
