package org.communityalerts.domain.alert;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communityalerts.domain.Words;
import org.communityalerts.domain.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What the integrator that issued an alert may be told of it. It holds no words and no address: whoever may read those
 * fetches them, and is asked for the scope.
 *
 * @param id the same whenever the same thing is told again
 * @param replyId what to fetch
 */
public record News(
        String id, Kind kind, String alertId, @Nullable String replyId, Instant at) {
    /** What happens to an alert. */
    public enum Kind {
        ALERT_FINISHED("alert.finished"),
        REPLY_RECEIVED("reply.received");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind's name on the wire. */
        public String word() {
            return word;
        }

        /** The kind of that name. */
        public static Optional<Kind> of(String word) {
            return Words.find(values(), Kind::word, word);
        }
    }

    /** Nothing is left to do for an alert. */
    public static News finished(String alertId, Instant at) {
        return new News(alertId + "-finished", Kind.ALERT_FINISHED, alertId, null, at);
    }

    /** A resident replied to an alert. */
    public static News replied(Reply reply) {
        return new News(
                reply.id(), Kind.REPLY_RECEIVED, Objects.requireNonNull(reply.alertId()), reply.id(), reply.at());
    }
}
