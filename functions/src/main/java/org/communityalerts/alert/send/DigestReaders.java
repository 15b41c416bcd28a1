package org.communityalerts.alert.send;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;

/** Finds who is to get the digests of a day, and at which address each does. */
final class DigestReaders {
    /** Somebody who is to get one, and how it goes. */
    record Reader(Subscriber person, Digests.Way way) {
        /** The addresses at which something waits for it, or one that was held back. */
        Set<String> waitsAt() {
            var all = new HashSet<>(way.waitsAt());
            all.add(way.to());
            return all;
        }
    }

    private final SendDigests.Books books;
    private final Function<List<String>, List<Subscriber>> people;
    private final InstantSource clock;

    /** @param people those of some ids who are on record, as they are by now */
    DigestReaders(SendDigests.Books books, Function<List<String>, List<Subscriber>> people, InstantSource clock) {
        this.books = books;
        this.people = people;
        this.clock = clock;
    }

    /** Those who can be written to, each at the address and in the language that are theirs by now. */
    Map<Recipient, Reader> of(Chunk chunk, LocalDate day) {
        List<String> ids =
                chunk.recipients().stream().map(Recipient::subscriberId).toList();
        var unread = new HashSet<String>();
        Map<String, Subscriber> found = new OnRecord(people)
                .of(ids, unread).stream().collect(Collectors.toMap(Subscriber::id, person -> person));
        var readers = new LinkedHashMap<Recipient, Reader>();
        for (Recipient to : chunk.recipients()) {
            Subscriber person = found.get(to.subscriberId());
            if (person != null) {
                reader(chunk, day, to, person)
                        .ifPresent(reader -> readers.put(
                                new Recipient(person.id(), reader.way().to(), person.language(), null, to.seat()),
                                reader));
            } else if (!unread.contains(to.subscriberId())) {
                forget(day, to.subscriberId());
            }
        }
        return readers;
    }

    /** Whoever had cleared something for them before they were erased may have noted it after. */
    private void forget(LocalDate day, String subscriberId) {
        books.footprints().forgetDigests(subscriberId);
        books.digests().done(day, subscriberId);
    }

    private Optional<Reader> reader(Chunk chunk, LocalDate day, Recipient to, Subscriber person) {
        String address = person.addresses().get(chunk.channel());
        if (address == null) {
            books.digests().done(day, person.id());
            return Optional.empty();
        }
        return way(chunk, day, to, address).map(way -> new Reader(person, way));
    }

    /** It goes to the address that is theirs by now, unless it may have gone to another: then it stays with that one. */
    private Optional<Digests.Way> way(Chunk chunk, LocalDate day, Recipient to, String address) {
        Optional<Digests.Way> way = books.digests().direct(day, to.subscriberId(), address);
        String before = way.map(Digests.Way::to).orElse(address);
        if (before.equals(address)) {
            return way;
        }
        var seat = new Deliveries.Seat(chunk.name(), to.seat());
        var move = new Digests.Move(before, address, seat, clock.instant());
        return books.digests().redirect(day, to.subscriberId(), move)
                ? books.digests().direct(day, to.subscriberId(), address)
                : Optional.empty();
    }

    /**
     * Whether a reader is on record no more, or is being erased: that begins with their addresses, and may die before it looks
     * a second time at what was settled meanwhile.
     */
    boolean isGone(Reader reader) {
        return people.apply(List.of(reader.person.id())).isEmpty()
                || books.contacts()
                        .suppression(reader.way.to())
                        .filter(why -> why.reason() == Suppression.Reason.ERASED)
                        .isPresent();
    }

    /** Whether a reader's digest goes to another address by now. */
    boolean goesElsewhere(LocalDate day, Reader reader) {
        String address = reader.way.to();
        return books.digests()
                .direct(day, reader.person.id(), address)
                .filter(way -> !way.to().equals(address))
                .isPresent();
    }
}
