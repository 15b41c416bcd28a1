package org.communityalerts.desk.audit;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.function.Function;
import org.communityalerts.domain.force.Act;
import org.communityalerts.edge.queue.Batch;
import org.communityalerts.port.force.AuditTrail;
import tools.jackson.databind.json.JsonMapper;

/** Queue in: acts that were handed in become entries of the audit trail, which nobody else writes. Deployed as {@code WriteAudit}. */
public final class WriteAuditFunction implements Function<SQSEvent, SQSBatchResponse> {
    private final JsonMapper json;
    private final AuditTrail trail;

    public WriteAuditFunction(JsonMapper json, AuditTrail trail) {
        this.json = json;
        this.trail = trail;
    }

    @Override
    public SQSBatchResponse apply(SQSEvent event) {
        return Batch.each(event, body -> trail.write(json.readValue(body, Act.class)));
    }
}
