package org.communityalerts.aws;

import static org.communityalerts.aws.Items.moment;
import static org.communityalerts.aws.Items.n;
import static org.communityalerts.aws.Items.s;
import static org.communityalerts.aws.Items.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.model.Suppression;
import org.communityalerts.port.Contacts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The addresses in the Contacts table, each under a key that does not give it away. */
public final class DynamoContacts implements Contacts {
    private final DynamoDbClient dynamo;
    private final String table;
    private final UnaryOperator<String> keys;

    /** @param keys makes an address its key, see {@link AddressKey} */
    public DynamoContacts(DynamoDbClient dynamo, String table, UnaryOperator<String> keys) {
        this.dynamo = dynamo;
        this.table = table;
        this.keys = keys;
    }

    @Override
    public Optional<String> owner(String address) {
        return Optional.ofNullable(text(read(address), "subscriberId"));
    }

    @Override
    public Optional<Suppression> suppression(String address) {
        Map<String, AttributeValue> item = read(address);
        return Optional.ofNullable(text(item, "suppressed"))
                .map(reason -> new Suppression(
                        Suppression.Reason.valueOf(reason), moment(item, "suppressedAt"), text(item, "suppressedBy")));
    }

    @Override
    public void suppress(String address, Suppression why) {
        dynamo.updateItem(u -> u.tableName(table)
                .key(key(address))
                .updateExpression("SET suppressed = :reason, suppressedAt = :at, suppressedBy = :by")
                .expressionAttributeValues(Map.of(
                        ":reason", s(why.reason().name()),
                        ":at", n(why.at().toEpochMilli()),
                        ":by", s(why.by()))));
    }

    @Override
    public void release(String address) {
        dynamo.updateItem(u ->
                u.tableName(table).key(key(address)).updateExpression("REMOVE suppressed, suppressedAt, suppressedBy"));
    }

    private Map<String, AttributeValue> read(String address) {
        return dynamo.getItem(g -> g.tableName(table).key(key(address)).consistentRead(true))
                .item();
    }

    private Map<String, AttributeValue> key(String address) {
        return Map.of("address", s(keys.apply(address)));
    }
}
