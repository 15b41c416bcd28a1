package org.communityalerts.local.contract;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A client to DynamoDB that takes the condition away from every write. */
final class Unconditional {
    private Unconditional() {}

    static DynamoDbClient of(DynamoDbClient dynamo) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.isDefault() && method.getParameterCount() == 1 && !isRequest(arguments[0])) {
                return InvocationHandler.invokeDefault(self, method, arguments);
            }
            try {
                return method.invoke(dynamo, arguments == null ? null : new Object[] {careless(arguments[0])});
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
    }

    /** What is not one is a lambda that makes one. */
    private static boolean isRequest(Object argument) {
        return argument.getClass().getSimpleName().endsWith("Request");
    }

    private static Object careless(Object request) {
        return switch (request) {
            case UpdateItemRequest update -> careless(update);
            case PutItemRequest put ->
                put.toBuilder()
                        .conditionExpression(null)
                        .expressionAttributeNames(null)
                        .expressionAttributeValues(null)
                        .build();
            case TransactWriteItemsRequest writes ->
                writes.toBuilder()
                        .transactItems(writes.transactItems().stream()
                                .map(Unconditional::careless)
                                .toList())
                        .build();
            default -> request;
        };
    }

    /** DynamoDB refuses names and values that nothing uses. */
    private static UpdateItemRequest careless(UpdateItemRequest update) {
        String used = update.updateExpression() + " ";
        var values = used(update.expressionAttributeValues(), used);
        var names = used(update.expressionAttributeNames(), used);
        return update.toBuilder()
                .conditionExpression(null)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .expressionAttributeNames(names.isEmpty() ? null : names)
                .build();
    }

    private static <V> Map<String, V> used(Map<String, V> all, String expression) {
        return all.entrySet().stream()
                .filter(e -> expression.matches(".*" + e.getKey() + "\\b.*"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static TransactWriteItem careless(TransactWriteItem write) {
        return write.put() == null
                ? write
                : write.toBuilder()
                        .put(write.put().toBuilder().conditionExpression(null).build())
                        .build();
    }
}
