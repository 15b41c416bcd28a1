package org.communityalerts.desk.disclose;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.delivery.Readings;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.resident.Subscribers;

/** Who got an alert, and the texts that followed it, by id, channel and outcome, page by page; of those who are not on record any more, that somebody did. */
public final class Recipients {
    private static final String GONE = "no longer on record";
    /** Of those whom a text followed after a call, which are in no page. */
    private static final int PAGE = 1000;

    private final Readings readings;
    private final Tallies tallies;
    private final Subscribers subscribers;

    public Recipients(Readings readings, Tallies tallies, Subscribers subscribers) {
        this.readings = readings;
        this.tallies = tallies;
        this.subscribers = subscribers;
    }

    void add(PackWriter pack, String alertId, List<Tally> known) {
        Map<String, Seats> outcomes =
                tallies.seats(alertId).stream().collect(Collectors.toMap(Seats::chunk, Function.identity()));
        Set<String> cut =
                known.stream().flatMap(page -> page.chunks().keySet().stream()).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        Sheets.add(
                pack,
                "recipients.csv",
                List.of("resident", "channel", "outcome"),
                Stream.concat(readings.each(alertId), afterCalls(alertId, outcomes.keySet()))
                        .peek(page -> pack.flush())
                        .flatMap(reading -> rows(unseen(reading, seen), outcomes, cut)));
    }

    /** Whom a text followed after a call, as if a page had met them. */
    private static Stream<Reading> afterCalls(String alertId, Collection<String> chunks) {
        return chunks.stream()
                .filter(chunk -> Chunk.textedAfterCall(chunk).isPresent())
                .sorted()
                .gather(Gatherers.windowFixed(PAGE))
                .map(some -> new Reading(
                        alertId,
                        "",
                        some.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        chunk -> Chunk.textedAfterCall(chunk).stream()
                                                .toList()))));
    }

    /** A page that was read twice has chunks of the same name. */
    private static Reading unseen(Reading reading, Set<String> seen) {
        Map<String, List<String>> fresh = reading.chunks().entrySet().stream()
                .filter(chunk -> seen.add(chunk.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Reading(reading.alertId(), reading.page(), fresh);
    }

    private Stream<List<String>> rows(Reading reading, Map<String, Seats> outcomes, Set<String> cut) {
        List<Got> got = Got.of(reading, outcomes, cut).toList();
        List<String> ids = got.stream().map(Got::person).distinct().toList();
        Set<String> onRecord =
                subscribers.findAll(ids).stream().map(Subscriber::id).collect(Collectors.toSet());
        return got.stream()
                .map(one -> List.of(
                        onRecord.contains(one.person()) ? one.person() : GONE,
                        one.channel().word(),
                        one.status().word()));
    }
}
