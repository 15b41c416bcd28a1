package org.communityalerts.local.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.communityalerts.contract.Today;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDeliveries;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoRedials;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Redials.Missed;
import org.communityalerts.port.delivery.Redials.Next;
import org.junit.jupiter.api.Test;

/** What stands in the Deliveries table of calls that nobody answered. */
class RedialsInTablesTest {
    private static final Instant NOW = Today.NOON;
    private static final String CHUNK = "chunk#voice#0#a#0";
    private static final Deliveries.Seat SEAT = new Deliveries.Seat(CHUNK, 7);
    private static final int MOST = 2;

    private final DynamoDeliveries deliveries =
            new DynamoDeliveries(RunningTables.dynamo(), "DeliveriesTable", Duration.ofDays(90));
    private final DynamoRedials redials = new DynamoRedials(RunningTables.dynamo(), "DeliveriesTable");
    private final Deliveries.Key key =
            new Deliveries.Key("+441174960001", UUID.randomUUID().toString());

    @Test
    void a_number_is_called_three_times_and_then_never_again() {
        assertThat(call("CA1")).isInstanceOf(Claim.Taken.class);
        assertThat(missed("CA1", false)).isEqualTo(new Missed(Next.AGAIN, CHUNK, 7));
        assertThat(call("CA2")).isInstanceOf(Claim.Taken.class);
        assertThat(missed("CA2", false).next()).isEqualTo(Next.AGAIN);
        assertThat(call("CA3")).isInstanceOf(Claim.Taken.class);
        assertThat(missed("CA3", false)).isEqualTo(new Missed(Next.NEVER, CHUNK, 7));

        assertThat(call("CA4")).isEqualTo(new Claim.Settled(DeliveryStatus.UNDELIVERED, CHUNK, 7, null));
    }

    @Test
    void the_same_report_twice_is_answered_the_same_and_counts_once() {
        call("CA1");
        missed("CA1", false);
        assertThat(missed("CA1", false).next()).isEqualTo(Next.AGAIN);
        call("CA2");
        missed("CA2", false);
        call("CA3");

        assertThat(missed("CA3", false).next()).isEqualTo(Next.NEVER);
        assertThat(missed("CA3", false).next()).isEqualTo(Next.NEVER);
    }

    @Test
    void a_report_of_an_earlier_call_does_nothing() {
        call("CA1");
        missed("CA1", false);
        call("CA2");

        assertThat(missed("CA1", false).next()).isEqualTo(Next.NOTHING);
    }

    @Test
    void a_call_that_was_never_made_is_not_made_again() {
        assertThat(missed("CA1", false).next()).isEqualTo(Next.NOTHING);
    }

    @Test
    void a_mobile_is_left_open_for_one_text() {
        call("CA1");
        assertThat(redials.missed(key, "CA1", 0, true, NOW).next()).isEqualTo(Next.NEVER);
        assertThat(redials.missed(key, "CA1", 0, true, NOW).next()).isEqualTo(Next.NEVER);

        assertThat(call("SM1")).isInstanceOf(Claim.Taken.class);
        assertThat(redials.missed(key, "CA1", 0, true, NOW).next()).isEqualTo(Next.NOTHING);
        assertThat(call("SM2")).isEqualTo(new Claim.Settled(DeliveryStatus.SENT, CHUNK, 7, null));
    }

    private Claim call(String id) {
        var attempt = new Deliveries.Attempt(Channel.VOICE, SEAT, NOW, NOW.plusSeconds(90), false);
        Claim claim = deliveries.claim(key, attempt);
        if (claim instanceof Claim.Taken) {
            deliveries.settle(key, SEAT, DeliveryStatus.SENT, id, null, NOW);
        }
        return claim;
    }

    private Missed missed(String callId, boolean open) {
        return redials.missed(key, callId, MOST, open, NOW);
    }
}
