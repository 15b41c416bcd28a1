package org.communityalerts.local.lambda;

import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Has each message that a function sends carry on how often functions were called before it, as the SDK does in Lambda. */
public final class LineagePassing implements ExecutionInterceptor {
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        String header = Lineage.current().traceHeader();
        if (header.isEmpty()) {
            return context.request();
        }
        var carried = Map.of(
                MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                MessageSystemAttributeValue.builder()
                        .dataType("String")
                        .stringValue(header)
                        .build());
        return switch (context.request()) {
            case SendMessageRequest one ->
                one.toBuilder().messageSystemAttributes(carried).build();
            case SendMessageBatchRequest batch ->
                batch.toBuilder()
                        .entries(batch.entries().stream()
                                .map(entry -> entry.toBuilder()
                                        .messageSystemAttributes(carried)
                                        .build())
                                .toList())
                        .build();
            default -> context.request();
        };
    }
}
