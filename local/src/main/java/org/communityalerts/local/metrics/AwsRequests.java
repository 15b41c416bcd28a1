package org.communityalerts.local.metrics;

import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/**
 * Counts what this JVM asks of AWS, in requests and in the items they name, by who asks, what, and of which table or queue. Every SDK client here has it: the SDK
 * finds it by {@code execution.interceptors} among the resources.
 */
public final class AwsRequests implements ExecutionInterceptor {
    private static final String RECEIVE = "ReceiveMessage";
    /** Not set: the platform itself, which stands for Lambda's own polling of queues. */
    private static final InheritableThreadLocal<String> FUNCTION = new InheritableThreadLocal<>();

    /** What this thread asks from now on, and those it starts, is asked by that function, or that use case behind it. */
    public static void askedBy(String function) {
        FUNCTION.set(function);
    }

    /** Each attempt is one request to AWS, and to the bill. */
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (!operation.equals(RECEIVE)) {
            count(operation, context.request(), attributes);
        }
    }

    /** Asking a queue in vain is told apart: it goes on all day, whether anything is sent or not. */
    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof ReceiveMessageResponse answer) {
            count(answer.messages().isEmpty() ? RECEIVE + "InVain" : RECEIVE, context.request(), attributes);
        }
    }

    private static void count(String operation, SdkRequest request, ExecutionAttributes attributes) {
        String labels = "{function=\"%s\",service=\"%s\",operation=\"%s\",of=\"%s\"}"
                .formatted(
                        FUNCTION.get() == null ? "platform" : FUNCTION.get(),
                        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                        operation,
                        asked(request));
        Counts.add("aws_requests_total" + labels, 1);
        Counts.add("aws_items_total" + labels, items(request));
    }

    /** What the bill counts of a request: the items it names. */
    private static int items(SdkRequest request) {
        return switch (request) {
            case BatchExecuteStatementRequest batch -> batch.statements().size();
            case BatchGetItemRequest batch ->
                batch.requestItems().values().stream()
                        .mapToInt(some -> some.keys().size())
                        .sum();
            case BatchWriteItemRequest batch ->
                batch.requestItems().values().stream().mapToInt(List::size).sum();
            default -> 1;
        };
    }

    /** A table, a queue or a bucket; several in one request are not told apart. */
    private static String asked(SdkRequest request) {
        return request.getValueForField("TableName", String.class)
                .or(() -> request.getValueForField("QueueUrl", String.class))
                .or(() -> request.getValueForField("Bucket", String.class))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .orElse("");
    }
}
