package org.communityalerts.outside.aws.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

/** Writes in PartiQL; values are always parameters. Each is conditional: on there being no item, or on what it holds. */
public final class Statements {
    private Statements() {}

    /** Puts an item where there is none. */
    public static BatchStatementRequest insert(String table, Map<String, AttributeValue> item) {
        String attributes =
                item.keySet().stream().map(name -> "'" + name + "': ?").collect(Collectors.joining(", "));
        return statement("INSERT INTO \"%s\" VALUE {%s}".formatted(table, attributes), List.copyOf(item.values()));
    }

    /**
     * Changes the item of that key.
     *
     * @param remove attributes to take away
     * @param name an attribute that has to have one of two values
     */
    public static BatchStatementRequest update(
            String table,
            Map<String, AttributeValue> key,
            Map<String, AttributeValue> set,
            List<String> remove,
            String name,
            AttributeValue either,
            AttributeValue or) {
        String sets = set.keySet().stream().map(n -> " SET \"" + n + "\" = ?").collect(Collectors.joining());
        String removes = remove.stream().map(n -> " REMOVE \"" + n + "\"").collect(Collectors.joining());
        String keys = key.keySet().stream().map(n -> "\"" + n + "\" = ?").collect(Collectors.joining(" AND "));
        var values = new ArrayList<>(set.values());
        values.addAll(key.values());
        values.addAll(List.of(either, or));
        return statement(
                "UPDATE \"%s\"%s%s WHERE %s AND (\"%5$s\" = ? OR \"%5$s\" = ?)"
                        .formatted(table, sets, removes, keys, name),
                values);
    }

    private static BatchStatementRequest statement(String statement, List<AttributeValue> values) {
        return BatchStatementRequest.builder()
                .statement(statement)
                .parameters(values)
                .build();
    }
}
