package org.communityalerts.local;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Shows how many messages used up their receives, queue by queue, and with RESEND has those of one queue tried again:
 * in AWS with AWS_REGION and the SDK's own credentials, else on the platform that runs on this machine at PORT.
 */
public final class DeadLetters {
    private static final String KIND = "DeadLetters";

    private DeadLetters() {}

    public static void main(String[] arguments) throws Exception {
        Command.run(DeadLetters::work);
    }

    private static void work() throws Exception {
        if (System.getenv("AWS_REGION") == null) {
            ThisMachine.use();
        }
        String resend = System.getenv("RESEND");
        try (var http = UrlConnectionHttpClient.create();
                var sqs = SqsClient.builder().httpClient(http).build()) {
            lines(sqs, resend).forEach(System.out::println);
        }
    }

    /**
     * What there is to say of each queue.
     *
     * @param resend the queue whose messages are tried again, or null for none
     */
    static List<String> lines(SqsClient sqs, @Nullable String resend) {
        return sqs.listQueuesPaginator().queueUrls().stream()
                .filter(url -> url.contains(KIND))
                .sorted()
                .map(url -> line(sqs, url, isChosen(url, resend)))
                .toList();
    }

    private static boolean isChosen(String url, @Nullable String resend) {
        return resend != null && !resend.isBlank() && url.contains(resend.replace("Queue", KIND));
    }

    private static String line(SqsClient sqs, String queue, boolean resend) {
        var attributes = sqs.getQueueAttributes(q -> q.queueUrl(queue)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, QueueAttributeName.QUEUE_ARN))
                .attributes();
        String count = attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
        String name = queue.substring(queue.lastIndexOf('/') + 1);
        if (!resend || "0".equals(count)) {
            return name + "  " + count;
        }
        sqs.startMessageMoveTask(m -> m.sourceArn(attributes.get(QueueAttributeName.QUEUE_ARN)));
        return name + "  " + count + "  are on their way back";
    }
}
