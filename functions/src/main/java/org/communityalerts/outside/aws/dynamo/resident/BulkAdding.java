package org.communityalerts.outside.aws.dynamo.resident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.SubscriberChange;
import org.communityalerts.outside.aws.dynamo.Refusal;
import org.communityalerts.outside.aws.dynamo.RetryDelay;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Adds many new subscribers in few requests. First their addresses are claimed, under the same condition as always; then
 * some at a time get their records, audience entries and counts in one transaction.
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
        // Neighbours together, who are counted by the same writes.
        accepted.sort(Comparator.comparing(s -> s.entry().key()));
        List<Subscriber> some = new ArrayList<>();
        for (Subscriber subscriber : accepted) {
            some.add(subscriber);
            if (writes.fresh(some).size() > LARGEST_TRANSACTION) {
                some.removeLast();
                put(some, sizes);
                some = new ArrayList<>(List.of(subscriber));
            }
        }
        put(some, sizes);
        return refused;
    }

    /** Puts subscribers on record, but those who are: they were, before something was cut short. */
    private void put(List<Subscriber> subscribers, GroupSizes sizes) {
        List<Subscriber> left = new ArrayList<>(subscribers);
        var pause = new RetryDelay();
        while (!left.isEmpty()) {
            try {
                List<TransactWriteItem> all = writes.fresh(left);
                dynamo.transactWriteItems(t -> t.transactItems(all));
                left.forEach(s -> sizes.add(new SubscriberChange(null, s)));
                return;
            } catch (TransactionCanceledException e) {
                var refusal = new Refusal(e);
                List<Subscriber> there = refused(left, refusal, s -> 1);
                if (there.isEmpty() && !refusal.passes()) {
                    throw e;
                }
                left.removeAll(there);
                pause.take();
            }
        }
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
                List<Subscriber> inTheWay =
                        refused(left, refusal, s -> s.contacts().size());
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

    /** @param own how many writes each has, one subscriber's after the other's */
    private static List<Subscriber> refused(List<Subscriber> batch, Refusal refusal, ToIntFunction<Subscriber> own) {
        var found = new ArrayList<Subscriber>();
        int from = 0;
        for (Subscriber subscriber : batch) {
            int to = from + own.applyAsInt(subscriber);
            if (refusal.failed(from, to)) {
                found.add(subscriber);
            }
            from = to;
        }
        return found;
    }
}
