package org.communityalerts.local.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.Retention;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDeliveries;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoFootprints;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoLatestAlert;
import org.communityalerts.outside.aws.dynamo.force.DynamoAuditTrail;
import org.communityalerts.outside.aws.dynamo.reply.DynamoReplies;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.force.AuditTrail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an alert leaves behind expires by the setting, and is not seen any more though it is still in the table. */
class RetentionInTablesTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final DynamoDbClient dynamo = RunningTables.dynamo();
    private final String address = UUID.randomUUID() + "@example.org";
    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(ints = {35, 90, 400})
    void a_delivery_expires_by_the_setting_after_its_claim_and_again_after_its_outcome(int days) {
        Duration kept = Duration.ofDays(days);
        claim(kept);
        assertThat(expiry("DeliveriesTable", delivery())).isEqualTo(NOW.plus(kept));

        Instant later = NOW.plusSeconds(60);
        deliveries(kept).settle(key(), new Deliveries.Seat("chunk", 0), DeliveryStatus.SENT, "SM1", null, later);
        assertThat(expiry("DeliveriesTable", delivery())).isEqualTo(later.plus(kept));
    }

    @Test
    void a_delivery_nobody_attempted_is_marked_so_only_while_its_message_may_come_again() {
        deliveries(Duration.ofDays(400))
                .forgo(key(), Channel.EMAIL, new Deliveries.Seat("chunk", 0), DeliveryStatus.SUPPRESSED, NOW);

        assertThat(expiry("DeliveriesTable", delivery())).isEqualTo(NOW.plus(Duration.ofDays(35)));
    }

    @Test
    void a_delivery_past_its_time_is_nobodys_latest_alert_and_no_footprint() {
        Duration kept = Duration.ofDays(90);
        claim(kept);
        Instant last = NOW.plus(kept).minusSeconds(1);
        Instant over = NOW.plus(kept);

        assertThat(new DynamoLatestAlert(dynamo, "DeliveriesTable", () -> last).to(address))
                .hasValueSatisfying(alert -> assertThat(alert.alertId()).isEqualTo(id));
        assertThat(new DynamoLatestAlert(dynamo, "DeliveriesTable", () -> over).to(address))
                .isEmpty();
        assertThat(new DynamoFootprints(dynamo, "DeliveriesTable", () -> last).of(address))
                .hasSize(1);
        assertThat(new DynamoFootprints(dynamo, "DeliveriesTable", () -> over).of(address))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 366})
    void a_reply_expires_by_the_setting_and_is_not_found_after(int days) {
        Duration kept = Duration.ofDays(days);
        var reply = Reply.message(id, id, null, address, "Seen it", NOW, Circumstances.TEXTED);
        replies(kept, NOW).add(reply);

        assertThat(expiry("RepliesTable", Map.of("id", AttributeValue.fromS(id))))
                .isEqualTo(NOW.plus(kept));
        assertThat(replies(kept, NOW).find(id)).contains(reply);
        assertThat(replies(kept, NOW.plus(kept)).find(id)).isEmpty();
        assertThat(replies(kept, NOW).to(id, 10, null).replies()).containsExactly(reply);
        assertThat(replies(kept, NOW.plus(kept)).to(id, 10, null).replies()).isEmpty();
    }

    @Test
    void an_audit_entry_expires_by_the_setting_and_its_chain_goes_on_after_it() {
        Duration kept = Duration.ofDays(2557);
        Instant over = NOW.plus(kept);
        audit(kept, NOW).write(new Act(NOW, "test", "officer", "test", id, null, null, Act.ASKED, id));

        AuditTrail.Query query = new AuditTrail.Query(null, null, id, NOW.minusSeconds(60), NOW.plusSeconds(60));
        var entry = audit(kept, NOW).find(query, 1, null).entries().getFirst();
        Map<String, AttributeValue> place = Map.of(
                "chain",
                AttributeValue.fromS(entry.chain()),
                "number",
                AttributeValue.fromN(Long.toString(entry.number())));

        assertThat(expiry("AuditTable", place)).isEqualTo(over);
        assertThat(audit(kept, NOW).chain(entry.chain())).contains(entry);
        assertThat(audit(kept, over).chain(entry.chain())).doesNotContain(entry);
        assertThat(audit(kept, over).find(query, 1, null).entries()).isEmpty();
    }

    @Test
    void a_delivery_that_would_be_forgotten_while_its_alert_lives_is_refused() {
        assertThatThrownBy(() -> Retention.pastAnAlert(28)).hasMessageContaining("35 days at least");
    }

    private void claim(Duration kept) {
        var attempt =
                new Deliveries.Attempt(Channel.EMAIL, new Deliveries.Seat("chunk", 0), NOW, NOW.plusSeconds(90), false);
        deliveries(kept).claim(key(), attempt);
    }

    private Deliveries deliveries(Duration kept) {
        return new DynamoDeliveries(dynamo, "DeliveriesTable", kept);
    }

    private DynamoReplies replies(Duration kept, Instant now) {
        return new DynamoReplies(dynamo, "RepliesTable", kept, () -> now);
    }

    private AuditTrail audit(Duration kept, Instant now) {
        return new DynamoAuditTrail(dynamo, "AuditTable", Json.mapper(), kept, () -> now);
    }

    private Deliveries.Key key() {
        return new Deliveries.Key(address, id);
    }

    private Map<String, AttributeValue> delivery() {
        return Map.of("address", AttributeValue.fromS(address), "alertId", AttributeValue.fromS(id));
    }

    private Instant expiry(String table, Map<String, AttributeValue> key) {
        var item = dynamo.getItem(g -> g.tableName(table).key(key)).item();
        return Instant.ofEpochSecond(Long.parseLong(item.get("expiresAtEpoch").n()));
    }
}
