package org.communityalerts.domain.delivery;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a page of a fan-out met: the ids of the recipients of each of its chunks, in the order of their seats. It has no
 * address, so whoever is erased since is a number that stands for nobody.
 *
 * @param page the part that the page's tally has
 * @param chunks by name
 */
public record Reading(String alertId, String page, Map<String, List<String>> chunks) {
    /** What is surely not with a resident. Anything else is, or may be, or is on its way. */
    private static final Set<DeliveryStatus> SURELY_NOT = EnumSet.of(
            DeliveryStatus.UNDELIVERED,
            DeliveryStatus.FAILED,
            DeliveryStatus.SUPPRESSED,
            DeliveryStatus.STOPPED,
            DeliveryStatus.EXPIRED);

    /** What a page met that was cut so. */
    public static Reading of(String alertId, String page, Collection<Chunk> cut) {
        var chunks = new HashMap<String, List<String>>();
        cut.forEach(chunk -> chunks.put(
                chunk.name(),
                chunk.recipients().stream().map(Recipient::subscriberId).toList()));
        return new Reading(alertId, page, chunks);
    }

    /** Whom texts after its pushes are for, by the names of their chunks: who was sent one, the outcomes alone say. */
    public Map<String, List<String>> texts() {
        var texts = new HashMap<String, List<String>>();
        chunks.forEach((chunk, people) -> {
            if (Chunk.channel(chunk) == Channel.PUSH) {
                texts.put(Chunk.textsAfter(chunk), people);
            }
        });
        return texts;
    }

    /** Who has the alert, or may have it, on any channel: all but those of whom it is sure that they do not. */
    public static Set<String> reached(Collection<Reading> readings, Collection<Seats> outcomes) {
        var seats = new HashMap<String, Seats>();
        outcomes.forEach(some -> seats.put(some.chunk(), some));
        var reached = new HashSet<String>();
        for (Reading reading : readings) {
            reading.chunks().forEach((chunk, people) -> reached.addAll(reached(people, seats.get(chunk))));
            reading.texts().forEach((chunk, people) -> reached.addAll(texted(people, seats.get(chunk))));
        }
        outcomes.forEach(some ->
                Chunk.textedAfterCall(some.chunk()).ifPresent(person -> reached.addAll(texted(List.of(person), some))));
        return reached;
    }

    /** Whoever was sent a text because a push or a call did not reach them. */
    private static Set<String> texted(List<String> people, @Nullable Seats known) {
        Map<Integer, DeliveryStatus> bySeat = known == null ? Map.of() : known.bySeat();
        return bySeat.entrySet().stream()
                .filter(seat -> !SURELY_NOT.contains(seat.getValue()))
                .map(seat -> people.get(seat.getKey()))
                .collect(Collectors.toSet());
    }

    private static Set<String> reached(List<String> people, @Nullable Seats known) {
        var reached = new HashSet<String>();
        Map<Integer, DeliveryStatus> bySeat = known == null ? Map.of() : known.bySeat();
        for (int seat = 0; seat < people.size(); seat++) {
            DeliveryStatus status = bySeat.get(seat);
            boolean counted =
                    status != null || known == null || !known.elsewhere().contains(seat);
            if (counted && !SURELY_NOT.contains(status)) {
                reached.add(people.get(seat));
            }
        }
        return reached;
    }
}
