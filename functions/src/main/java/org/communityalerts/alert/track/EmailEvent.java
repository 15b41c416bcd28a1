package org.communityalerts.alert.track;

import java.util.List;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.resident.Suppression.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What SES reports of one e-mail.
 *
 * @param receipts what became of the delivery to each address; empty for a report that says nothing of it
 * @param suppressed why nothing is sent to these addresses any more
 */
record EmailEvent(List<Receipt> receipts, @Nullable Reason suppressed, List<String> addresses) {
    static final EmailEvent NOTHING = new EmailEvent(List.of(), null, List.of());
}
