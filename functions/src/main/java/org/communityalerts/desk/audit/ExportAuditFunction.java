package org.communityalerts.desk.audit;

import java.util.function.Consumer;
import org.communityalerts.edge.Tick;

/** Every minute: the audit trail's ends, and days that are over, go to where nobody can change them. Deployed as {@code ExportAudit}. */
public final class ExportAuditFunction implements Consumer<Tick> {
    private final ExportAudit useCase;

    public ExportAuditFunction(ExportAudit useCase) {
        this.useCase = useCase;
    }

    @Override
    public void accept(Tick tick) {
        useCase.export();
    }
}
