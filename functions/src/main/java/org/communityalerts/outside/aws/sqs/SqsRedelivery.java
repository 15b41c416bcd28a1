package org.communityalerts.outside.aws.sqs;

import java.time.Duration;
import org.communityalerts.port.Redelivery;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts an SQS message off by changing how long it stays invisible. */
public final class SqsRedelivery implements Redelivery {
    private final SqsClient sqs;
    private final String url;

    public SqsRedelivery(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    @Override
    public void putOff(String receipt, Duration delay) {
        sqs.changeMessageVisibility(
                c -> c.queueUrl(url).receiptHandle(receipt).visibilityTimeout((int) delay.toSeconds()));
    }
}
