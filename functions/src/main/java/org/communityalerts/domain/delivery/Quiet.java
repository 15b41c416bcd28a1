package org.communityalerts.domain.delivery;

import java.time.Instant;
import org.communityalerts.domain.resident.QuietHours;
import org.jspecify.annotations.Nullable;

/** When a recipient may be disturbed: outside the force's quiet hours and their own. E-mail disturbs nobody. */
public record Quiet(@Nullable QuietHours force) {
    /** Whether, at that moment, the recipient is to be left in peace. */
    public boolean at(Channel channel, Recipient recipient, Instant now) {
        return !until(channel, recipient, now).equals(now);
    }

    /** The first moment from {@code now} on that is quiet for neither. */
    public Instant until(Channel channel, Recipient recipient, Instant now) {
        if (!channel.disturbs()) {
            return now;
        }
        Instant then = now;
        // Twice: the end of the one can lie within the other.
        for (int i = 0; i < 2; i++) {
            then = end(force, then);
            then = end(recipient.quietHours(), then);
        }
        return then;
    }

    private static Instant end(@Nullable QuietHours hours, Instant now) {
        return hours == null ? now : hours.end(now).orElse(now);
    }
}
