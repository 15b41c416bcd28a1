package org.communityalerts.alert.send;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.communityalerts.alert.send.DigestReaders.Reader;
import org.communityalerts.craft.mail.DigestWords;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.resident.Contacts;

/**
 * Sends a chunk of digests as a chunk of an alert is sent, to those who are still on record and want e-mails, and counts what became
 * of what waited for them.
 */
public final class SendDigests {
    private static final Set<DeliveryStatus> NEVER_SENT = EnumSet.of(DeliveryStatus.STOPPED, DeliveryStatus.SUPPRESSED);

    private final SendContext sendContext;
    private final SendChunk chunks;
    private final Incidents incidents;
    private final Books books;
    private final DigestReaders readers;
    private final DigestWords words;

    /**
     * What is on record of digests: what waits for them, what became of those that went, what that has left of somebody, and
     * whether they may be written to.
     */
    public record Books(Digests digests, Deliveries deliveries, Footprints footprints, Contacts contacts) {}

    /** @param people those of some ids who are on record, as they are by now */
    public SendDigests(
            SendContext sendContext,
            SendChunk chunks,
            Incidents incidents,
            Books books,
            Function<List<String>, List<Subscriber>> people,
            DigestWords words) {
        this.sendContext = sendContext;
        this.chunks = chunks;
        this.incidents = incidents;
        this.books = books;
        this.readers = new DigestReaders(books, people, sendContext.clock());
        this.words = words;
    }

    /** Sends whatever chunk it is: one of digests names a day in place of an alert. */
    public void send(Chunk chunk) {
        Digest.dayOf(chunk.alertId()).ifPresentOrElse(day -> send(chunk, day), () -> chunks.send(chunk));
    }

    private void send(Chunk chunk, LocalDate day) {
        Map<Recipient, Reader> found = readers.of(chunk, day);
        if (!found.isEmpty()) {
            Chunk some = chunk.rest(List.copyOf(found.keySet()));
            chunks.send(some, Severity.MINOR, sendContext.settings().now(), to -> {
                var key = new Deliveries.Key(to.address(), Digest.id(day, to.subscriberId()));
                var entry = new Entry(this, day, key, Objects.requireNonNull(found.get(to)));
                return new DigestJob(some, to, entry, words, () -> {});
            });
        }
    }

    /** One digest, as it is kept in the books. */
    private record Entry(SendDigests all, LocalDate day, Deliveries.Key key, Reader reader) implements DigestJob.Entry {
        @Override
        public Wishes wishes() {
            return reader.person().wishes();
        }

        @Override
        public Set<String> waitsAt() {
            return reader.waitsAt();
        }

        @Override
        public List<Alert> waiting() {
            return all.waiting(day, reader);
        }

        @Override
        public void tells(List<Alert> alerts) {
            all.books.digests.tells(key, alerts.stream().map(Alert::id).toList());
        }

        @Override
        public void done(DeliveryStatus outcome) {
            if (outcome == DeliveryStatus.STOPPED && all.readers.goesElsewhere(day, reader)) {
                return;
            }
            if (outcome != DeliveryStatus.DIGESTED) {
                all.count(this, outcome);
            }
            if (NEVER_SENT.contains(outcome) && all.readers.isGone(reader)) {
                // Erased, or about to be, between the question where theirs goes and its claim: no note tells of it.
                all.books.footprints.forgetDigest(key);
            }
            all.books.digests.done(day, reader.person().id(), key.address());
        }
    }

    /** Each alert that waited has its outcome with the digest, whose that is or who was met under its seat. */
    private void count(Entry entry, DeliveryStatus outcome) {
        Set<String> told = books.digests.told(entry.key);
        var waited = books.digests.waiting(entry.day, entry.reader.person().id(), entry.reader.waitsAt());
        for (Digests.Waiting one : waited) {
            boolean isIn = told.contains(one.alertId());
            DeliveryStatus became = isIn ? carried(outcome) : leftOut(one.alertId(), outcome);
            sendContext
                    .tallies()
                    .add(Seats.of(
                            one.alertId(),
                            Channel.EMAIL,
                            one.seat().chunk(),
                            became,
                            Set.of(one.seat().number())));
        }
    }

    private static DeliveryStatus carried(DeliveryStatus outcome) {
        return outcome == DeliveryStatus.SENT ? DeliveryStatus.CARRIED : outcome;
    }

    /** What is over, was followed, or is for them no more would have come too late. */
    private DeliveryStatus leftOut(String alertId, DeliveryStatus outcome) {
        return switch (outcome) {
            case SUPPRESSED, UNKNOWN -> outcome;
            default -> isStopped(alertId) ? DeliveryStatus.STOPPED : DeliveryStatus.EXPIRED;
        };
    }

    private boolean isStopped(String alertId) {
        return sendContext
                .alerts()
                .find(alertId)
                .filter(row -> row.stop() != null)
                .isPresent();
    }

    /** In the order in which they were issued, those that still hold and are still for them. */
    private List<Alert> waiting(LocalDate day, Reader reader) {
        var told = new StillToTell(
                sendContext.alerts(),
                incidents,
                reader.person(),
                sendContext.clock().instant());
        return books.digests.waiting(day, reader.person().id(), reader.waitsAt()).stream()
                .map(Digests.Waiting::alertId)
                .sorted()
                .flatMap(id -> sendContext.alerts().find(id).stream())
                .map(AlertRecord::alert)
                .filter(told)
                .toList();
    }
}
