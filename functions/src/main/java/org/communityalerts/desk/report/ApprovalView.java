package org.communityalerts.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Limited;
import org.jspecify.annotations.Nullable;

/** What a second person was asked about an alert, and said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalView(
        String why,
        int recipients,
        @Nullable Boolean fewerThanFive,
        @Nullable BigDecimal cost,
        Instant lapsesAt,
        @JsonInclude Approval.@Nullable Decision decision) {
    static @Nullable ApprovalView of(@Nullable Approval approval) {
        return approval == null
                ? null
                : new ApprovalView(
                        approval.why(),
                        approval.recipients(),
                        null,
                        approval.cost(),
                        approval.lapsesAt(),
                        approval.decision());
    }

    /** The same for a caller who may not be told how many a few are, nor what gives them away. */
    ApprovalView toldTo(Caller caller) {
        boolean few = Limited.few(recipients, caller);
        return new ApprovalView(
                why,
                few ? Limited.AT_MOST : Limited.told(recipients, caller),
                few ? true : null,
                few ? BigDecimal.ZERO : caller.isCoordinator() ? null : cost,
                lapsesAt,
                decision);
    }
}
