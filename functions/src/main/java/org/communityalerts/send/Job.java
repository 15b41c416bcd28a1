package org.communityalerts.send;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communityalerts.model.Alert;
import org.communityalerts.model.AlertRecord;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.Content;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.model.Message;
import org.communityalerts.model.Recipient;
import org.communityalerts.port.Deliveries;

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
        return new Deliveries.Attempt(chunk.channel(), place(), now, now.plus(lease), isQuiet(now));
    }

    Deliveries.Place place() {
        return new Deliveries.Place(chunk.name(), recipient.seat());
    }

    boolean isQuiet(Instant now) {
        return quiet.at(chunk.channel(), recipient, now);
    }

    /** Until when a routine alert is held back; in the past if it is not. */
    Instant heldUntil(Instant now) {
        return alert().severity().urgent() ? now : quiet.until(chunk.channel(), recipient, now);
    }

    /** Whether it would be sent, and so takes the sender's time. */
    boolean waitsForTurn(Instant now) {
        return over(now).isEmpty() && !heldUntil(now).isAfter(now);
    }

    /** Why nobody is written to any more, if so. */
    Optional<DeliveryStatus> over(Instant now) {
        if (!row.state().mayReach()) {
            return Optional.of(DeliveryStatus.STOPPED);
        }
        return alert().expired(now) ? Optional.of(DeliveryStatus.EXPIRED) : Optional.empty();
    }

    Message message(Instant now) {
        Content content = alert().content();
        String language = recipient.language();
        String body = chunk.channel() == Channel.EMAIL ? content.emailBody(language) : content.text(language);
        Duration life = Duration.between(now, alert().expiresAt());
        return new Message(
                alert().id(), recipient.address(), content.heardAs(language), content.title(language), body, life);
    }
}
