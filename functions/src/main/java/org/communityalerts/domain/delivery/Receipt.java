package org.communityalerts.domain.delivery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider reports, after the attempt, of one alert to one address.
 *
 * @param status SENT if the provider has it, DELIVERED or UNDELIVERED in the end
 * @param providerId the provider's own id of the message
 * @param code why it did not arrive
 */
public record Receipt(
        String alertId,
        String address,
        DeliveryStatus status,
        String providerId,
        @Nullable String code) {
    public Receipt {
        if (!status.isReported()) {
            throw new IllegalArgumentException("a receipt says sent, delivered or undelivered");
        }
    }

    /** What Twilio's word for the status of a message means here; empty for a word that says nothing of it. */
    public static Optional<DeliveryStatus> status(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "accepted", "scheduled", "queued", "sending", "sent" -> DeliveryStatus.SENT;
                    case "delivered", "read" -> DeliveryStatus.DELIVERED;
                    case "undelivered", "failed", "canceled" -> DeliveryStatus.UNDELIVERED;
                    default -> null;
                });
    }
}
