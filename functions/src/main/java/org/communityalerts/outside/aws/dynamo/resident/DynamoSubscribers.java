package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.SubscriberChange;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.outside.aws.dynamo.Refusal;
import org.communityalerts.outside.aws.dynamo.Revision;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The residents, in the Subscribers, Audience and Contacts tables at once. */
public final class DynamoSubscribers implements Subscribers {
    /** The tables a resident is kept in. */
    public record Tables(String subscribers, String audience, String contacts, String groups) {}

    private static final int LARGEST_READ = 100;

    private final DynamoDbClient dynamo;
    private final Tables tables;
    private final SubscriberWrites writes;
    private final BulkAdding bulk;

    /** @param keys makes an address its key in the contacts, see {@link AddressKey} */
    public DynamoSubscribers(DynamoDbClient dynamo, Tables tables, UnaryOperator<String> keys) {
        this.dynamo = dynamo;
        this.tables = tables;
        this.writes = new SubscriberWrites(tables, keys);
        this.bulk = new BulkAdding(dynamo, tables, writes);
    }

    @Override
    public void add(Subscriber subscriber) {
        Revision.untilDone(() -> Optional.of(new SubscriberChange(null, subscriber)), change -> {
            if (done(change, 0, null, null)) {
                return Optional.of(subscriber);
            }
            if (read(subscriber.id()).isPresent()) {
                throw new OnRecord();
            }
            return Optional.empty();
        });
    }

    @Override
    public List<Subscriber> addAll(List<Subscriber> subscribers) {
        return bulk.add(subscribers);
    }

    @Override
    public Optional<Subscriber> find(String id) {
        return read(id).map(SubscriberItem::read);
    }

    @Override
    public Optional<Versioned<Subscriber>> latest(String id) {
        return read(id).map(SubscriberItem::versioned);
    }

    @Override
    public List<Subscriber> findAll(List<String> ids) {
        var found = new ArrayList<Subscriber>();
        for (int from = 0; from < ids.size(); from += LARGEST_READ) {
            List<String> some = ids.subList(from, Math.min(from + LARGEST_READ, ids.size()));
            var keys = some.stream().distinct().map(DynamoSubscribers::key).toList();
            var wanted =
                    KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
            dynamo.batchGetItemPaginator(b -> b.requestItems(Map.of(tables.subscribers(), wanted)))
                    .forEach(page -> page.responses()
                            .getOrDefault(tables.subscribers(), List.of())
                            .forEach(item -> found.add(SubscriberItem.read(item))));
        }
        return found;
    }

    @Override
    public Optional<Versioned<Subscriber>> revise(
            String id, Edit by, Function<Versioned<Subscriber>, Subscriber> edit) {
        return Revision.untilDone(() -> latest(id), before -> {
            Subscriber after = edit.apply(before);
            if (before.value().equals(after)) {
                return Optional.of(before);
            }
            var change = new SubscriberChange(before.value(), after);
            return done(change, before.version(), by, null)
                    ? Optional.of(new Versioned<>(after, before.version() + 1, by))
                    : Optional.empty();
        });
    }

    @Override
    public Optional<Subscriber> remove(String id, Suppression why) {
        return removed(id, _ -> true, why);
    }

    @Override
    public Optional<Subscriber> forget(String id, Predicate<Subscriber> still) {
        return removed(id, still, null);
    }

    private Optional<Subscriber> removed(String id, Predicate<Subscriber> still, @Nullable Suppression why) {
        return Revision.untilDone(() -> latest(id).filter(found -> still.test(found.value())), before -> {
            var change = new SubscriberChange(before.value(), null);
            return done(change, before.version(), null, why) ? Optional.of(before.value()) : Optional.empty();
        });
    }

    /** Whether the change was written; false if someone else was faster. */
    private boolean done(SubscriberChange change, long version, @Nullable Edit by, @Nullable Suppression why) {
        List<TransactWriteItem> all = writes.change(change, version, by, why);
        try {
            dynamo.transactWriteItems(t -> t.transactItems(all));
            var sizes = new GroupSizes();
            sizes.add(change);
            sizes.write(dynamo, tables.groups());
            return true;
        } catch (TransactionCanceledException e) {
            var refusal = new Refusal(e);
            if (refusal.failed(0, change.kept().size())) {
                throw new AddressTaken();
            }
            if (refusal.worthAnotherTry()) {
                return false;
            }
            throw e;
        }
    }

    private Optional<Map<String, AttributeValue>> read(String id) {
        var answer = dynamo.getItem(
                g -> g.tableName(tables.subscribers()).key(key(id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", s(id));
    }
}
