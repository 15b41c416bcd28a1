package org.communityalerts.local.iam;

import java.util.List;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** What a request to SQS needs: a batch, what one message of it would. */
final class SqsNeeds {
    private SqsNeeds() {}

    static List<Need> of(String operation, SqsRequest request) {
        String queue = request.getValueForField("QueueUrl", String.class)
                .map(SomeArn::queue)
                .orElse("*");
        return List.of(new Need("sqs:" + operation.replaceFirst("Batch$", ""), queue));
    }
}
