package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Quiet;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.port.delivery.Deliveries;

/**
 * One alert to one recipient, as one chunk has it to do.
 *
 * @param row the alert as it stood when the chunk was begun
 * @param answered run when the provider has answered
 */
record Job(AlertRecord row, Quiet quiet, Chunk chunk, Recipient recipient, Runnable answered) {
    Job(AlertRecord row, Quiet quiet, Chunk chunk, Recipient recipient) {
        this(row, quiet, chunk, recipient, () -> {});
    }

    Job answering(Runnable answered) {
        return new Job(row, quiet, chunk, recipient, answered);
    }

    Alert alert() {
        return row.alert();
    }

    Deliveries.Key key() {
        return new Deliveries.Key(recipient.address(), alert().id());
    }

    Deliveries.Attempt attempt(Instant now, Duration lease) {
        return new Deliveries.Attempt(chunk.channel(), seat(), now, now.plus(lease), isQuiet(now), alert().training());
    }

    Deliveries.Seat seat() {
        return new Deliveries.Seat(chunk.name(), recipient.seat());
    }

    boolean isQuiet(Instant now) {
        return quiet.at(chunk.channel(), recipient, now);
    }

    /** Until when a routine alert is held back; in the past if it is not. */
    Instant heldUntil(Instant now) {
        return alert().severity().urgent() ? now : quiet.until(chunk.channel(), recipient, now);
    }

    /** Whether it would be sent, and so takes the sender's time; an exercise takes none from an alert that is meant. */
    boolean waitsForTurn(Instant now) {
        return !alert().training() && over(now).isEmpty() && !heldUntil(now).isAfter(now);
    }

    /** Why nobody is written to any more, if so. */
    Optional<DeliveryStatus> over(Instant now) {
        if (row.state() != AlertState.EXPIRED && !row.state().mayReach()) {
            return Optional.of(DeliveryStatus.STOPPED);
        }
        return alert().expired(now) ? Optional.of(DeliveryStatus.EXPIRED) : Optional.empty();
    }

    Message message(Instant now) {
        Content content = alert().content();
        String language = recipient.language();
        String body = switch (chunk.channel()) {
            case EMAIL -> content.emailMessage(language);
            case SMS -> content.textMessage(language);
            case VOICE, PUSH, WEB -> content.text(language);
        };
        Duration life = Duration.between(now, alert().expiresAt());
        return new Message(
                alert().id(),
                recipient.address(),
                content.heardAs(language),
                content.title(language),
                body,
                life,
                content.photos(),
                content.question(),
                alert().severity().urgent(),
                content.link());
    }
}
