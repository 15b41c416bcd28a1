package org.communityalerts.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.communityalerts.local.Platform;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What AWS would refuse for its size or its name is refused here too. */
class ServiceLimitsTest {
    private static final String TABLE = "CodesTable";

    private final Platform platform = RunningPlatform.get();
    private final DynamoDbClient dynamo = platform.dynamo();
    private final SqsClient sqs = platform.sqs();

    @Test
    void an_item_has_at_most_400_kilobytes() {
        var item = Map.of("id", AttributeValue.fromS("large"), "text", AttributeValue.fromS("x".repeat(400 * 1024)));
        refused(() -> dynamo.putItem(p -> p.tableName(TABLE).item(item)));
    }

    @Test
    void a_transaction_has_at_most_a_hundred_parts() {
        var parts = ids(101).stream()
                .map(id -> TransactWriteItem.builder()
                        .put(p -> p.tableName(TABLE).item(id))
                        .build())
                .toList();
        refused(() -> dynamo.transactWriteItems(t -> t.transactItems(parts)));
    }

    @Test
    void a_batch_has_at_most_25_writes_a_hundred_reads_or_25_statements() {
        var writes = ids(26).stream()
                .map(id -> WriteRequest.builder().putRequest(p -> p.item(id)).build())
                .toList();
        refused(() -> dynamo.batchWriteItem(b -> b.requestItems(Map.of(TABLE, writes))));
        var reads = KeysAndAttributes.builder().keys(ids(101)).build();
        refused(() -> dynamo.batchGetItem(b -> b.requestItems(Map.of(TABLE, reads))));
        var statements = IntStream.range(0, 26)
                .mapToObj(i -> BatchStatementRequest.builder()
                        .statement("SELECT * FROM \"" + TABLE + "\" WHERE \"id\" = 'x" + i + "'")
                        .build())
                .toList();
        refused(() -> dynamo.batchExecuteStatement(b -> b.statements(statements)));
    }

    @Test
    void a_message_waits_at_most_fifteen_minutes_and_has_at_most_a_megabyte() {
        String queue = System.getProperty("aws.endpointUrlSqs") + "/000000000000/AlertsDeadLetters";
        assertThatThrownBy(() ->
                        sqs.sendMessage(s -> s.queueUrl(queue).messageBody("x").delaySeconds(901)))
                .isInstanceOf(SqsException.class);
        assertThatThrownBy(() -> sqs.sendMessage(s -> s.queueUrl(queue).messageBody("x".repeat(1024 * 1024 + 1))))
                .isInstanceOf(SqsException.class);
    }

    @Test
    void an_e_mails_tag_has_letters_digits_underscores_and_dashes_alone() {
        try (var ses = SesV2Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            assertThatThrownBy(() -> ses.sendEmail(s -> s.fromEmailAddress("a@example.org")
                            .emailTags(MessageTag.builder()
                                    .name("alertId")
                                    .value("not:this")
                                    .build())))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("a tag has letters");
        }
    }

    private static List<Map<String, AttributeValue>> ids(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> Map.of("id", AttributeValue.fromS("limit" + i)))
                .toList();
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }
}
