package org.communityalerts.local.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.communityalerts.contract.AlertsContract;
import org.communityalerts.contract.ConversationsContract;
import org.communityalerts.contract.IncidentsContract;
import org.communityalerts.contract.RepliesContract;
import org.communityalerts.contract.ResponsesContract;
import org.communityalerts.contract.Today;
import org.communityalerts.contract.delivery.DeliveriesContract;
import org.communityalerts.contract.delivery.DeliveryStores;
import org.communityalerts.contract.delivery.ReceiptsContract;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.outside.aws.dynamo.alert.DynamoIncidents;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDeliveries;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoReceipts;
import org.communityalerts.outside.aws.dynamo.reply.DynamoReplies;
import org.communityalerts.outside.aws.dynamo.reply.DynamoResponses;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.reply.Conversations;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.Responses;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The contracts find a table's write whose condition was taken away. */
class PlantedWritesTest {
    private static final Instant NOW = Today.NOON;

    private final DynamoDbClient careless = Unconditional.of(RunningTables.dynamo());

    @Test
    void a_claim_without_its_condition_is_found() {
        assertFound(deliveries()::of_many_that_claim_at_once_one_gets_it);
        assertFound(deliveries()::an_outcome_is_never_claimed_again);
    }

    @Test
    void taking_a_doubt_on_without_its_condition_is_found() {
        assertFound(deliveries()::of_many_that_take_a_doubt_on_one_does);
    }

    @Test
    void an_outcome_without_its_condition_is_found() {
        assertFound(receipts(careless)::what_a_receipt_said_first_is_left_standing);
        assertFound(deliveries()::nothing_is_written_down_again_of_whoever_was_erased);
    }

    @Test
    void a_receipt_without_its_condition_is_found() {
        assertFound(receipts(RunningTables.dynamo())::receipts_move_a_delivery_forward_and_never_back);
    }

    @Test
    void an_answer_to_a_question_without_its_condition_is_found() {
        var contract = new ResponsesContract() {
            @Override
            protected Responses responses() {
                return new DynamoResponses(careless, "TalliesTable", person -> person);
            }
        };
        assertFound(contract::a_later_answer_takes_the_place_of_the_earlier_and_never_the_other_way_round);
    }

    @Test
    void an_acceptance_without_its_condition_is_found() {
        assertFound(alerts()::of_many_under_one_key_at_once_one_is_accepted);
    }

    @Test
    void a_change_of_an_alerts_state_without_its_condition_is_found() {
        assertFound(alerts()::an_alert_is_moved_from_the_state_it_is_in_alone);
        assertFound(alerts()::a_stop_stands_whoever_plans_or_finishes_the_alert);
    }

    @Test
    void a_change_of_an_incidents_state_without_its_condition_is_found() {
        assertFound(incidents()::it_is_over_by_one_all_clear_and_opened_again_if_that_one_is_stopped);
        assertFound(incidents()::what_was_withdrawn_stays_so_and_nothing_comes_of_an_incident_that_there_is_not);
    }

    @Test
    void an_answer_without_its_condition_is_found() {
        assertFound(replies()::of_many_that_begin_an_answer_under_one_key_one_does);
        assertFound(replies()::a_number_is_given_one_answer_a_day_for_each_alert);
    }

    @Test
    void a_claim_of_a_conversation_without_its_condition_is_found() {
        assertFound(conversations()::of_many_that_claim_at_once_one_owns_it);
    }

    private static void assertFound(ThrowingCallable test) {
        assertThatThrownBy(test).isInstanceOf(AssertionError.class);
    }

    private DeliveriesContract deliveries() {
        return new DeliveriesContract() {
            @Override
            protected DeliveryStores stores() {
                return tables(careless);
            }
        };
    }

    private ReceiptsContract receipts(DynamoDbClient dynamo) {
        return new ReceiptsContract() {
            @Override
            protected DeliveryStores stores() {
                return tables(dynamo);
            }
        };
    }

    /** Deliveries that are written by that client, their receipts without conditions. */
    private DeliveryStores tables(DynamoDbClient dynamo) {
        return new DeliveryTables(
                new DynamoDeliveries(dynamo, DeliveryTables.NAME, Duration.ofDays(90)),
                new DynamoReceipts(careless, DeliveryTables.NAME, () -> NOW));
    }

    private AlertsContract alerts() {
        return new AlertsContract() {
            @Override
            protected Alerts alerts() {
                return new DynamoAlerts(careless, "AlertsTable", Json.mapper());
            }
        };
    }

    private IncidentsContract incidents() {
        return new IncidentsContract() {
            @Override
            protected Alerts alerts() {
                return new DynamoAlerts(careless, "AlertsTable", Json.mapper());
            }

            @Override
            protected Incidents incidents() {
                return new DynamoIncidents(careless, "AlertsTable");
            }
        };
    }

    private RepliesContract replies() {
        return new RepliesContract() {
            @Override
            protected Replies replies() {
                return new DynamoReplies(careless, "RepliesTable", Duration.ofDays(90), () -> NOW);
            }
        };
    }

    private ConversationsContract conversations() {
        return new ConversationsContract() {
            @Override
            protected Conversations conversations() {
                return ConversationsInTablesTest.in(careless);
            }
        };
    }
}
