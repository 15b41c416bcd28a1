package org.communityalerts.fanout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.communityalerts.model.Alert;
import org.communityalerts.model.AlertRecord;
import org.communityalerts.model.AudienceEntry;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.Slice;
import org.communityalerts.model.Tally;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.AudienceEntries;
import org.communityalerts.port.ChunkQueues;
import org.communityalerts.port.Queue;
import org.communityalerts.port.Tallies;
import org.communityalerts.targeting.SliceReader;
import org.communityalerts.targeting.Targeting;

/**
 * Reads a slice page by page and queues its recipients. Each page leaves a tally behind once its chunks are queued;
 * whoever reads the slice again goes on after the last tally, so a crash repeats at most one page.
 */
public final class FanOut {
    /** People met before their chunks are queued and tallied. */
    private static final int PAGE = 4000;

    private final Alerts alerts;
    private final AudienceEntries entries;
    private final Targeting targeting;
    private final ChunkQueues queues;
    private final Queue<Slice> slices;
    private final Tallies tallies;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget how long one reading may take before the rest is left to another */
    public FanOut(
            Alerts alerts,
            AudienceEntries entries,
            Targeting targeting,
            ChunkQueues queues,
            Queue<Slice> slices,
            Tallies tallies,
            InstantSource clock,
            Duration budget) {
        this.alerts = alerts;
        this.entries = entries;
        this.targeting = targeting;
        this.queues = queues;
        this.slices = slices;
        this.tallies = tallies;
        this.clock = clock;
        this.budget = budget;
    }

    /** Reads the slice to its end, or until the time is up and the rest is queued. */
    void read(Slice slice) {
        Optional<Tally> last = tallies.lastPage(slice.alertId(), slice.pages());
        if (last.isPresent() && last.get().endsSlice()) {
            return;
        }
        AlertRecord found = alerts.find(slice.alertId()).orElseThrow();
        if (!found.state().sends()) {
            return;
        }
        Alert alert = found.alert();
        Instant deadline = clock.instant().plus(budget);
        String from = last.map(Tally::through).orElse("");
        Predicate<AudienceEntry> meant = targeting.reaches(alert.audience());
        Iterator<AudienceEntry> people = new SliceReader(entries, slice, from);
        do {
            from = page(slice, alert, people, meant, from);
        } while (people.hasNext() && clock.instant().isBefore(deadline));
        if (people.hasNext()) {
            slices.send(List.of(slice));
        }
    }

    private String page(
            Slice slice, Alert alert, Iterator<AudienceEntry> people, Predicate<AudienceEntry> meant, String from) {
        var recipients = new PageChunks(alert, queues.channels());
        String through = from;
        for (int read = 0; read < PAGE && people.hasNext(); read++) {
            AudienceEntry person = people.next();
            through = person.key();
            if (meant.test(person)) {
                recipients.add(person);
            }
        }
        Map<Channel, List<Chunk>> chunks = recipients.chunks();
        chunks.forEach((channel, cut) -> queues.of(alert, channel).send(cut));
        List<Chunk> all = chunks.values().stream().flatMap(List::stream).toList();
        tallies.put(Tally.page(alert.id(), slice.page(from), recipients.people(), all, through, !people.hasNext()));
        return through;
    }
}
