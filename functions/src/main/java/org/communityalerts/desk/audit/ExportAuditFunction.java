package org.communityalerts.desk.audit;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.function.Consumer;

/** Every day: the audit trail's days that are over go to where nobody can change them. Deployed as {@code ExportAudit}. */
public final class ExportAuditFunction implements Consumer<ScheduledEvent> {
    private final ExportAudit useCase;

    public ExportAuditFunction(ExportAudit useCase) {
        this.useCase = useCase;
    }

    @Override
    public void accept(ScheduledEvent event) {
        useCase.export();
    }
}
