package org.communityalerts.local.iam;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * What a request to DynamoDB needs: an index is a resource of its own, a batch has an action of its own, a transaction has
 * its parts' and a PartiQL statement that of its verb.
 */
final class DynamoDbNeeds {
    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)^\\s*(?:(INSERT)\\s+INTO|(UPDATE)|(DELETE)\\s+FROM|(SELECT)\\b.*?\\bFROM)\\s+\"?([\\w.-]+?)\"?(?:\\.\"?([\\w.-]+)\"?)?(?:\\s.*|$)");

    private DynamoDbNeeds() {}

    static List<Need> of(String operation, DynamoDbRequest request) {
        return switch (request) {
            case BatchGetItemRequest batch ->
                tables(operation, batch.requestItems().keySet());
            case BatchWriteItemRequest batch ->
                tables(operation, batch.requestItems().keySet());
            case TransactGetItemsRequest all ->
                all.transactItems().stream()
                        .map(one -> need("GetItem", one.get().tableName()))
                        .distinct()
                        .toList();
            case TransactWriteItemsRequest all ->
                all.transactItems().stream().map(DynamoDbNeeds::part).distinct().toList();
            case ExecuteStatementRequest one -> statements(Stream.of(one.statement()));
            case BatchExecuteStatementRequest all ->
                statements(all.statements().stream().map(BatchStatementRequest::statement));
            case ExecuteTransactionRequest all ->
                statements(all.transactStatements().stream().map(ParameterizedStatement::statement));
            default -> List.of(one(operation, request));
        };
    }

    private static Need one(String operation, DynamoDbRequest request) {
        String index = request.getValueForField("IndexName", String.class).orElse(null);
        return new Need(
                "dynamodb:" + operation,
                request.getValueForField("TableName", String.class)
                        .map(table -> SomeArn.table(table, index))
                        .orElse("*"));
    }

    private static Need part(TransactWriteItem item) {
        if (item.put() != null) {
            return need("PutItem", item.put().tableName());
        }
        if (item.update() != null) {
            return need("UpdateItem", item.update().tableName());
        }
        return item.delete() != null
                ? need("DeleteItem", item.delete().tableName())
                : need("ConditionCheckItem", item.conditionCheck().tableName());
    }

    private static List<Need> tables(String operation, Collection<String> tables) {
        return tables.stream().map(table -> need(operation, table)).toList();
    }

    private static List<Need> statements(Stream<String> statements) {
        return statements.map(DynamoDbNeeds::statement).distinct().toList();
    }

    private static Need statement(String text) {
        Matcher statement = STATEMENT.matcher(text);
        if (!statement.matches()) {
            throw new IllegalArgumentException("a PartiQL statement of a kind that is not served on one machine");
        }
        String action = switch (Character.toUpperCase(text.strip().charAt(0))) {
            case 'I' -> "Insert";
            case 'U' -> "Update";
            case 'D' -> "Delete";
            default -> "Select";
        };
        return new Need("dynamodb:PartiQL" + action, SomeArn.table(statement.group(5), statement.group(6)));
    }

    private static Need need(String action, String table) {
        return new Need("dynamodb:" + action, SomeArn.table(table));
    }
}
