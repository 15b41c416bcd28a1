package org.communityalerts.craft.reach;

import java.util.Optional;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.force.ForceSettings;
import org.jspecify.annotations.Nullable;

/** Which alerts wait for a second person: in the strongest words, to everywhere, or to many. */
public final class ApprovalRule {
    private ApprovalRule() {}

    /** What makes it wait, in a word: extreme, everywhere, recipients; empty if nothing does. */
    public static Optional<String> why(
            Audience audience, @Nullable Severity severity, int recipients, ForceSettings settings) {
        if (severity == Severity.EXTREME) {
            return Optional.of("extreme");
        }
        if (audience.areas().stream().anyMatch(Area.Everywhere.class::isInstance)) {
            return Optional.of("everywhere");
        }
        return recipients > settings.approvalOver() ? Optional.of("recipients") : Optional.empty();
    }
}
