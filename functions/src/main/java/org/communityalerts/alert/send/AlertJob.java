package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Quiet;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.delivery.Deliveries;

/**
 * One alert to one recipient, as one chunk has it to do.
 *
 * @param row the alert as it stood when the chunk was begun
 * @param answered run when the provider has answered
 */
record AlertJob(AlertRecord row, Quiet quiet, Chunk chunk, Recipient recipient, Runnable answered) implements Job {
    AlertJob(AlertRecord row, Quiet quiet, Chunk chunk, Recipient recipient) {
        this(row, quiet, chunk, recipient, () -> {});
    }

    @Override
    public AlertJob answering(Runnable told) {
        return new AlertJob(row, quiet, chunk, recipient, told);
    }

    private Alert alert() {
        return row.alert();
    }

    @Override
    public Severity severity() {
        return alert().severity();
    }

    @Override
    public boolean training() {
        return alert().training();
    }

    @Override
    public Deliveries.Attempt attempt(Instant now, Duration lease) {
        return new Deliveries.Attempt(chunk.channel(), seat(), now, now.plus(lease), isQuiet(now), training());
    }

    private boolean isQuiet(Instant now) {
        return quiet.at(chunk.channel(), recipient, now);
    }

    @Override
    public Instant heldUntil(Instant now) {
        return alert().severity().urgent() ? now : quiet.until(chunk.channel(), recipient, now);
    }

    @Override
    public Optional<LocalDate> waits(Instant by) {
        return training() ? Optional.empty() : recipient.digest().day(by, alert().expiresAt());
    }

    /** An exercise takes no time from an alert that is meant. */
    @Override
    public boolean waitsForTurn(Instant now) {
        return !training() && Job.super.waitsForTurn(now);
    }

    @Override
    public Clearance cleared(Clearances clearances) {
        // A browser that is gone says so itself, which has a text follow.
        String whose = chunk.channel() == Channel.PUSH ? null : recipient.subscriberId();
        return clearances.of(alert().id(), recipient.address(), whose);
    }

    @Override
    public Optional<DeliveryStatus> over(Instant now) {
        if (row.state() != AlertState.EXPIRED && !row.state().mayReach()) {
            return Optional.of(DeliveryStatus.STOPPED);
        }
        return alert().expired(now) ? Optional.of(DeliveryStatus.EXPIRED) : Optional.empty();
    }

    @Override
    public Message message(Instant now) {
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
