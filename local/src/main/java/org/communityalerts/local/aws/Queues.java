package org.communityalerts.local.aws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.template.Resource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.json.JsonMapper;

/** Makes the template's queues, which come in an order that has dead letters first. */
public final class Queues {
    private static final int USUAL_VISIBILITY = 30;

    private final SqsClient sqs;

    public Queues(SqsClient sqs) {
        this.sqs = sqs;
    }

    public void create(List<Resource> queues) {
        queues.forEach(this::create);
    }

    private void create(Resource queue) {
        var attributes = new HashMap<QueueAttributeName, String>();
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Integer.toString(queue.number("VisibilityTimeout", USUAL_VISIBILITY)));
        attributes.put(QueueAttributeName.DELAY_SECONDS, Integer.toString(queue.number("DelaySeconds", 0)));
        Map<String, Object> redrive = queue.object("RedrivePolicy");
        if (!redrive.isEmpty()) {
            attributes.put(
                    QueueAttributeName.REDRIVE_POLICY, JsonMapper.shared().writeValueAsString(redrive));
        }
        sqs.createQueue(q -> q.queueName(queue.name()).attributes(attributes));
    }
}
