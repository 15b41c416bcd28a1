package org.communityalerts.bench.platform;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How many messages are in the platform's queues: visible, delayed or being worked on. */
public record Queues(SqsClient sqs) {
    private static final List<QueueAttributeName> CONTENTS = List.of(
            APPROXIMATE_NUMBER_OF_MESSAGES,
            APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
            APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);

    private static final Predicate<String> DEAD = url -> url.endsWith("DeadLetters");

    public long waiting() {
        return count(DEAD.negate());
    }

    public long deadLetters() {
        return count(DEAD);
    }

    private long count(Predicate<String> which) {
        return sqs.listQueues().queueUrls().stream()
                .filter(which)
                .flatMap(
                        url -> sqs
                                .getQueueAttributes(q -> q.queueUrl(url).attributeNames(CONTENTS))
                                .attributes()
                                .values()
                                .stream())
                .mapToLong(Long::parseLong)
                .sum();
    }
}
