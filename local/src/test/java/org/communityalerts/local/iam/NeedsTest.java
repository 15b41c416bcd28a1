package org.communityalerts.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

/** What AWS's documents say each request needs. */
class NeedsTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-2:000000000000:table/T";

    @Test
    void an_index_is_a_resource_of_its_own() {
        assertThat(of("Query", QueryRequest.builder().tableName("T").build()))
                .containsExactly("dynamodb:Query " + TABLE);
        assertThat(of(
                        "Query",
                        QueryRequest.builder().tableName("T").indexName("I").build()))
                .containsExactly("dynamodb:Query " + TABLE + "/index/I");
    }

    @Test
    void a_batch_has_an_action_of_its_own_on_each_table() {
        assertThat(of(
                        "BatchGetItem",
                        BatchGetItemRequest.builder().requestItems(Map.of()).build()))
                .isEmpty();
        assertThat(of(
                        "BatchWriteItem",
                        BatchWriteItemRequest.builder()
                                .requestItems(Map.of("T", List.of()))
                                .build()))
                .containsExactly("dynamodb:BatchWriteItem " + TABLE);
    }

    @Test
    void a_transaction_needs_what_its_parts_would_alone() {
        var all = TransactWriteItemsRequest.builder()
                .transactItems(
                        TransactWriteItem.builder().put(p -> p.tableName("T")).build(),
                        TransactWriteItem.builder()
                                .update(u -> u.tableName("T"))
                                .build(),
                        TransactWriteItem.builder()
                                .delete(d -> d.tableName("T"))
                                .build(),
                        TransactWriteItem.builder()
                                .conditionCheck(c -> c.tableName("T"))
                                .build())
                .build();
        assertThat(of("TransactWriteItems", all))
                .containsExactly(
                        "dynamodb:PutItem " + TABLE,
                        "dynamodb:UpdateItem " + TABLE,
                        "dynamodb:DeleteItem " + TABLE,
                        "dynamodb:ConditionCheckItem " + TABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            INSERT INTO "T" VALUE {'id': ?}              | Insert | T
            UPDATE "T" SET "a" = ? WHERE "id" = ?        | Update | T
            update T remove a where id = ?               | Update | T
            DELETE FROM "T" WHERE "id" = ?               | Delete | T
            SELECT "a" FROM "T"."I" WHERE "id" = ?       | Select | T/index/I
            """)
    void a_statement_needs_its_verb(String statement, String verb, String on) {
        assertThat(of(
                        "ExecuteStatement",
                        ExecuteStatementRequest.builder().statement(statement).build()))
                .containsExactly("dynamodb:PartiQL" + verb + " " + TABLE.replaceFirst("T$", on));
    }

    @Test
    void a_batch_of_messages_is_sent_as_one_would_be() {
        var batch = SendMessageBatchRequest.builder()
                .queueUrl("http://127.0.0.1:1/000000000000/Q")
                .build();
        assertThat(SqsNeeds.of("SendMessageBatch", batch))
                .containsExactly(new Need("sqs:SendMessage", "arn:aws:sqs:eu-west-2:000000000000:Q"));
    }

    @Test
    void an_email_needs_the_address_the_domain_and_the_configuration_set() {
        var send = SendEmailRequest.builder()
                .fromEmailAddress("Force <alerts@example.org>")
                .configurationSetName("Reports")
                .build();
        assertThat(SesNeeds.of("SendEmail", send).stream().map(Need::resource))
                .containsExactly(
                        "arn:aws:ses:eu-west-2:000000000000:identity/alerts@example.org",
                        "arn:aws:ses:eu-west-2:000000000000:identity/example.org",
                        "arn:aws:ses:eu-west-2:000000000000:configuration-set/Reports");
    }

    private static List<String> of(String operation, DynamoDbRequest request) {
        return DynamoDbNeeds.of(operation, request).stream().map(Need::toString).toList();
    }
}
