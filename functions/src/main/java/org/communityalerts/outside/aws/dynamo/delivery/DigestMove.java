package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How a subscriber's digest gets another address. All in one: it can be claimed at no address but the one it goes to. */
record DigestMove(String table, LocalDate day, String subscriberId, Digests.Move move) {
    /** So many of the writes say where it goes and went; the others, where it is to go. */
    static final int BEFORE_THE_OTHER_ADDRESS = 2;

    List<TransactWriteItem> writes() {
        return List.of(goesTo(), never(), again());
    }

    private TransactWriteItem goesTo() {
        return TransactWriteItem.builder()
                .update(u -> u.tableName(table)
                        .key(DigestItem.key(day, subscriberId))
                        .updateExpression("SET " + DigestItem.GOES_TO + " = :to")
                        .conditionExpression(DigestItem.GOES_TO + " = :from")
                        .expressionAttributeValues(Map.of(":to", s(move.to()), ":from", s(move.from()))))
                .build();
    }

    /** Where it goes no more. */
    private TransactWriteItem never() {
        var from = new Deliveries.Key(move.from(), Digest.id(day, subscriberId));
        var set = DeliveryItem.forgone(Channel.EMAIL, move.seat(), DeliveryStatus.STOPPED, move.at());
        var write = new DeliveryWrite(set, "", DeliveryWrite.NEVER_ATTEMPTED + " OR #status = :status");
        return TransactWriteItem.builder()
                .update(u -> u.tableName(table)
                        .key(DeliveryItem.key(from))
                        .updateExpression(write.expression())
                        .conditionExpression(write.condition())
                        .expressionAttributeNames(write.names())
                        .expressionAttributeValues(write.values(Map.of(":queued", s(DeliveryStatus.QUEUED.name())))))
                .build();
    }

    /** Where it goes from now on, though it may have been settled there as never to go. */
    private TransactWriteItem again() {
        var to = new Deliveries.Key(move.to(), Digest.id(day, subscriberId));
        return TransactWriteItem.builder()
                .delete(d -> d.tableName(table)
                        .key(DeliveryItem.key(to))
                        .conditionExpression("attribute_not_exists(#status) OR #status = :stopped")
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(Map.of(":stopped", s(DeliveryStatus.STOPPED.name()))))
                .build();
    }
}
