package org.communityalerts.alert.send;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.craft.mail.DigestWords;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.Digests;

/** Sends a chunk of digests as a chunk of an alert is sent, to those who are still on record and want e-mails. */
public final class SendDigests {
    private final SendContext sendContext;
    private final SendChunk chunks;
    private final Incidents incidents;
    private final Digests digests;
    private final Function<List<String>, List<Subscriber>> people;
    private final DigestWords words;

    /** @param people those of some ids who are on record, as they are by now */
    public SendDigests(
            SendContext sendContext,
            SendChunk chunks,
            Incidents incidents,
            Digests digests,
            Function<List<String>, List<Subscriber>> people,
            DigestWords words) {
        this.sendContext = sendContext;
        this.chunks = chunks;
        this.incidents = incidents;
        this.digests = digests;
        this.people = people;
        this.words = words;
    }

    /** Sends whatever chunk it is: one of digests names a day in place of an alert. */
    public void send(Chunk chunk) {
        Digest.dayOf(chunk.alertId()).ifPresentOrElse(day -> send(chunk, day), () -> chunks.send(chunk));
    }

    private void send(Chunk chunk, LocalDate day) {
        List<String> ids =
                chunk.recipients().stream().map(Recipient::subscriberId).toList();
        Map<String, Subscriber> found =
                people.apply(ids).stream().collect(Collectors.toMap(Subscriber::id, person -> person));
        List<Recipient> left = left(chunk, day, found);
        if (!left.isEmpty()) {
            Chunk some = chunk.rest(left);
            chunks.send(some, Severity.MINOR, sendContext.settings().now(), to -> job(some, day, to, found));
        }
    }

    /** Those who can be written to, each at the address and in the language that are theirs by now. */
    private List<Recipient> left(Chunk chunk, LocalDate day, Map<String, Subscriber> found) {
        var left = new ArrayList<Recipient>();
        for (Recipient to : chunk.recipients()) {
            Subscriber person = found.get(to.subscriberId());
            String address = person == null ? null : person.addresses().get(chunk.channel());
            if (person == null || address == null) {
                digests.done(day, to.subscriberId());
            } else {
                left.add(new Recipient(person.id(), address, person.language(), null, to.seat()));
            }
        }
        return left;
    }

    private Job job(Chunk chunk, LocalDate day, Recipient to, Map<String, Subscriber> found) {
        Subscriber person = Objects.requireNonNull(found.get(to.subscriberId()));
        return new DigestJob(
                chunk,
                to,
                person.wishes(),
                () -> waiting(to.address(), day, person),
                words,
                () -> digests.done(day, person.id()),
                () -> {});
    }

    /** In the order in which they were issued, those that still hold and are still for them. */
    private List<Alert> waiting(String address, LocalDate day, Subscriber person) {
        var told = new StillToTell(
                sendContext.alerts(), incidents, person, sendContext.clock().instant());
        return digests.waiting(address, day).stream()
                .sorted()
                .flatMap(id -> sendContext.alerts().find(id).stream())
                .map(AlertRecord::alert)
                .filter(told)
                .toList();
    }
}
