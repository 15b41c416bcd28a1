package org.communityalerts.alert.send;

import java.time.Instant;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/** What one recipient came to. */
sealed interface Result {
    /** It has its outcome, which this chunk counts; {@code code} is the provider's for refusing it. */
    record Settled(
            DeliveryStatus status, int segments, @Nullable String code) implements Result {
        Settled(DeliveryStatus status) {
            this(status, 0, null);
        }
    }

    /**
     * It has its outcome, which another chunk counts under a seat of its own: the same address was planned twice,
     * or its page was cut differently when it was read again. That chunk may never run again, so its count is
     * written too.
     */
    record Elsewhere(String chunk, int seat, Settled outcome) implements Result {}

    /** Nothing was tried; the recipient is to be tried no earlier than {@code when}. */
    record Later(Instant when) implements Result {}

    /** An attempt surely did not go; the recipient is to be tried again no earlier than {@code when}. */
    record Retry(Instant when) implements Result {}

    /** The message may have gone; the provider is asked again no earlier than {@code when}. */
    record Doubtful(Instant when) implements Result {}
}
