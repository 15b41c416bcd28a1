package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.craft.mail.DigestWords;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.delivery.Deliveries;

/** A digest to one recipient. What it says is read once it is claimed: what ended meanwhile is left out. */
final class DigestJob implements Job {
    /** What is on record of one digest. */
    interface Entry {
        /** Its delivery: to an address, for a reader. */
        Deliveries.Key key();

        Wishes wishes();

        /** The addresses at which something waits for it, or for one that was held back until it. */
        Set<String> waitsAt();

        /** The alerts that wait for it and may still be told. */
        List<Alert> waiting();

        /** Notes those it tells of, before it goes. */
        void tells(List<Alert> alerts);

        /** Counts what became of what waited for it, and notes that nothing is left to do for it. */
        void done(DeliveryStatus outcome);
    }

    private final Chunk chunk;
    private final Recipient recipient;
    private final Entry entry;
    private final DigestWords words;
    private final Runnable answered;
    private List<Alert> cleared = List.of();

    DigestJob(Chunk chunk, Recipient recipient, Entry entry, DigestWords words, Runnable answered) {
        this.chunk = chunk;
        this.recipient = recipient;
        this.entry = entry;
        this.words = words;
        this.answered = answered;
    }

    @Override
    public Chunk chunk() {
        return chunk;
    }

    @Override
    public Recipient recipient() {
        return recipient;
    }

    @Override
    public Deliveries.Key key() {
        return entry.key();
    }

    @Override
    public Runnable answered() {
        return answered;
    }

    @Override
    public Job answering(Runnable told) {
        return new DigestJob(chunk, recipient, entry, words, told);
    }

    @Override
    public Severity severity() {
        return Severity.MINOR;
    }

    @Override
    public boolean training() {
        return false;
    }

    @Override
    public Deliveries.Attempt attempt(Instant now, Duration lease) {
        return new Deliveries.Attempt(chunk.channel(), seat(), now, now.plus(lease), false);
    }

    @Override
    public Optional<DeliveryStatus> over(Instant now) {
        return Optional.empty();
    }

    @Override
    public Instant heldUntil(Instant now) {
        return now;
    }

    /** A pause holds it back until the first one after it. */
    @Override
    public Optional<LocalDate> waits(Instant by) {
        Wishes wishes = entry.wishes();
        LocalDate until = wishes.pausedUntil();
        return until != null && wishes.pausedOn(Here.day(by))
                ? Optional.of(
                        wishes.digest().after(until.atStartOfDay(Here.ZONE).toInstant()))
                : Optional.empty();
    }

    @Override
    public Set<String> waitsAt() {
        return entry.waitsAt();
    }

    /** Each alert is cleared by itself; it is stopped if none is left. Whose the address is was asked when it was chosen. */
    @Override
    public Clearance cleared(Clearances clearances) {
        var left = new ArrayList<Alert>();
        for (Alert alert : entry.waiting()) {
            switch (clearances.of(alert.id(), recipient.address(), null)) {
                case SUPPRESSED -> {
                    return Clearance.SUPPRESSED;
                }
                case STOPPED -> {}
                case CLEAR -> left.add(alert);
            }
        }
        cleared = List.copyOf(left);
        if (cleared.isEmpty()) {
            return Clearance.STOPPED;
        }
        entry.tells(cleared);
        return Clearance.CLEAR;
    }

    @Override
    public Message message(Instant now) {
        return words.message(entry.key().alertId(), recipient, cleared);
    }

    @Override
    public void done(DeliveryStatus outcome) {
        entry.done(outcome);
    }
}
