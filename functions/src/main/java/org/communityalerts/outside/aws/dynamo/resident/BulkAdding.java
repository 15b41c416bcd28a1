package org.communityalerts.outside.aws.dynamo.resident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.SubscriberChange;
import org.communityalerts.outside.aws.dynamo.BatchWriter;
import org.communityalerts.outside.aws.dynamo.Refusal;
import org.communityalerts.outside.aws.dynamo.RetryDelay;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Adds many new subscribers in few requests. First their addresses are claimed, under the same condition as always; then
 * come the audience entries, and last the records, so that whoever is on record has everything.
 */
final class BulkAdding {
    /** DynamoDB's limit for the writes of one transaction. */
    private static final int LARGEST_TRANSACTION = 100;

    private final DynamoDbClient dynamo;
    private final DynamoSubscribers.Tables tables;
    private final SubscriberWrites writes;

    BulkAdding(DynamoDbClient dynamo, DynamoSubscribers.Tables tables, SubscriberWrites writes) {
        this.dynamo = dynamo;
        this.tables = tables;
        this.writes = writes;
    }

    /** Those who have an address that is another's; the others are added. */
    List<Subscriber> add(List<Subscriber> subscribers) {
        var refused = new ArrayList<Subscriber>();
        var sizes = new GroupSizes();
        for (List<Subscriber> batch : batches(subscribers, refused)) {
            refused.addAll(addBatch(batch, sizes));
        }
        sizes.write(dynamo, tables.groups());
        return refused;
    }

    /** Batches whose claims fit one transaction; of two with the same address the second is refused. */
    private static List<List<Subscriber>> batches(List<Subscriber> subscribers, List<Subscriber> refused) {
        var batches = new ArrayList<List<Subscriber>>();
        List<Subscriber> batch = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        for (Subscriber subscriber : subscribers) {
            Set<String> own = subscriber.contacts();
            if (own.stream().anyMatch(addresses::contains)) {
                refused.add(subscriber);
                continue;
            }
            if (addresses.size() + own.size() > LARGEST_TRANSACTION) {
                batches.add(batch);
                batch = new ArrayList<>();
                addresses.clear();
            }
            batch.add(subscriber);
            addresses.addAll(own);
        }
        batches.add(batch);
        return batches;
    }

    private List<Subscriber> addBatch(List<Subscriber> batch, GroupSizes sizes) {
        List<Subscriber> refused = claim(batch);
        var accepted = new ArrayList<>(batch);
        accepted.removeAll(refused);
        var writer = new BatchWriter(dynamo);
        accepted.forEach(s -> writes.entries(s).forEach(item -> writer.put(tables.audience(), item)));
        writer.flush();
        accepted.forEach(s -> writer.put(tables.subscribers(), writes.record(s)));
        writer.flush();
        accepted.forEach(s -> sizes.add(new SubscriberChange(null, s)));
        return refused;
    }

    /** Claims the addresses of all but those that are in another's way, and answers those. */
    private List<Subscriber> claim(List<Subscriber> batch) {
        List<Subscriber> left = new ArrayList<>(batch);
        var refused = new ArrayList<Subscriber>();
        var pause = new RetryDelay();
        while (!left.isEmpty()) {
            List<TransactWriteItem> claims =
                    left.stream().flatMap(s -> writes.claims(s).stream()).toList();
            try {
                dynamo.transactWriteItems(t -> t.transactItems(claims));
                return refused;
            } catch (TransactionCanceledException e) {
                var refusal = new Refusal(e);
                List<Subscriber> inTheWay = inTheWay(left, refusal);
                if (inTheWay.isEmpty() && !refusal.passes()) {
                    throw e;
                }
                refused.addAll(inTheWay);
                left.removeAll(inTheWay);
                pause.take();
            }
        }
        return refused;
    }

    private static List<Subscriber> inTheWay(List<Subscriber> batch, Refusal refusal) {
        var found = new ArrayList<Subscriber>();
        int from = 0;
        for (Subscriber subscriber : batch) {
            int to = from + subscriber.contacts().size();
            if (refusal.failed(from, to)) {
                found.add(subscriber);
            }
            from = to;
        }
        return found;
    }
}
