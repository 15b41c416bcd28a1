package org.communityalerts.bench.platform;

import java.util.ArrayList;
import java.util.Map;
import org.communityalerts.alert.fanout.FanOut;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.outside.aws.dynamo.resident.DynamoAudience;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tools.jackson.databind.json.JsonMapper;

/** The queries and batch sends that a fan-out cannot avoid, and nothing else. */
public final class BareFanOut {
    /** As many as a fan-out reads at once; DynamoDB Local takes several times as long for as many as there are. */
    private static final int PAGE = 1000;

    private final BareTables tables;
    private final String queue;
    private final JsonMapper json;

    public BareFanOut(BareTables tables, String queue, JsonMapper json) {
        this.tables = tables;
        this.queue = queue;
        this.json = json;
    }

    /** Reads every page of a slice's queries. */
    public void read(Slice slice) {
        slice.ranges().forEach(this::query);
    }

    /** Sends as many messages of as many bytes as a fan-out to so many people does. */
    public void send(int count) {
        String body = body();
        for (int left = count; left > 0; left -= 10 * FanOut.Size.USUAL.chunk()) {
            var batch = new ArrayList<SendMessageBatchRequestEntry>();
            for (int i = 0; i < 10 && left > i * FanOut.Size.USUAL.chunk(); i++) {
                batch.add(SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .messageBody(body)
                        .build());
            }
            tables.sqs.sendMessageBatch(b -> b.queueUrl(queue).entries(batch));
        }
    }

    private void query(KeyRange range) {
        DynamoAudience.partitions(Audience.EVERYONE, range).forEach(partition -> query(partition, range));
    }

    private void query(String partition, KeyRange range) {
        tables.dynamo
                .queryPaginator(q -> q.tableName(BareTables.AUDIENCE)
                        .limit(PAGE)
                        .keyConditionExpression("#group = :group AND #key BETWEEN :low AND :high")
                        .expressionAttributeNames(Map.of("#group", "group", "#key", "key"))
                        .expressionAttributeValues(Map.of(
                                ":group", AttributeValue.fromS(partition),
                                ":low", AttributeValue.fromS(range.low()),
                                ":high", AttributeValue.fromS(range.high()))))
                .forEach(page -> {
                    var _ = page.items().size();
                });
    }

    private String body() {
        var recipients = new ArrayList<Recipient>();
        for (int i = 0; i < FanOut.Size.USUAL.chunk(); i++) {
            String id = "%08d-0000-7000-8000-000000000000".formatted(i);
            recipients.add(new Recipient(id, "+447700900000", "en", null, i));
        }
        return json.writeValueAsString(new Chunk("alert", Channel.SMS, "part", 0, recipients));
    }
}
