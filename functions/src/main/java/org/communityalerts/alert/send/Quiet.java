package org.communityalerts.alert.send;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.QuietHours;

/** When a recipient may be disturbed: outside the force's quiet hours and their own. E-mail disturbs nobody. */
record Quiet(QuietHours force) {
    /** Whether, at that moment, the recipient is to be left in peace. */
    boolean at(Channel channel, Recipient recipient, Instant now) {
        return !until(channel, recipient, now).equals(now);
    }

    /** The first moment from {@code now} on that is quiet for neither. */
    Instant until(Channel channel, Recipient recipient, Instant now) {
        if (channel != Channel.SMS && channel != Channel.VOICE) {
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

    private static Instant end(QuietHours hours, Instant now) {
        return Stream.ofNullable(hours)
                .map(h -> h.end(now))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(now);
    }
}
