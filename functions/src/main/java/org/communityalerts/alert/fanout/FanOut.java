package org.communityalerts.alert.fanout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communityalerts.craft.reach.SlicePeople;
import org.communityalerts.craft.targeting.EntryReader;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Readings;
import org.communityalerts.port.delivery.Tallies;
import org.jspecify.annotations.Nullable;

/**
 * Reads a slice page by page and queues its recipients. Each page leaves a tally behind that says once its chunks are
 * queued where it ended; whoever reads the slice again goes on there, so a crash repeats at most one page.
 */
public final class FanOut {
    /**
     * How much is done at once.
     *
     * @param page people met before their chunks are queued and tallied
     * @param chunk recipients in a chunk: few enough to be sent at ten a second within a function's time
     */
    public record Size(int page, int chunk) {
        public static final Size USUAL = new Size(4000, 200);
    }

    private final Alerts alerts;
    private final SlicePeople people;
    private final Readings readings;
    private final Targeting targeting;
    private final ChunkQueues queues;
    private final Queue<Slice> slices;
    private final Tallies tallies;
    private final InstantSource clock;
    private final Duration budget;
    private final Size size;

    /** @param budget how long one reading may take before the rest is left to another */
    public FanOut(
            Alerts alerts,
            SlicePeople people,
            Readings readings,
            Targeting targeting,
            ChunkQueues queues,
            Queue<Slice> slices,
            Tallies tallies,
            InstantSource clock,
            Duration budget,
            Size size) {
        this.alerts = alerts;
        this.people = people;
        this.readings = readings;
        this.targeting = targeting;
        this.queues = queues;
        this.slices = slices;
        this.tallies = tallies;
        this.clock = clock;
        this.budget = budget;
        this.size = size;
    }

    /** Reads the slice to its end, or until the time is up and the rest is queued. */
    public void read(Slice slice) {
        AlertRecord found = alerts.find(slice.alertId()).orElseThrow();
        if (found.state().sends() || found.state() == AlertState.STOPPED) {
            start(slice).ifPresent(from -> read(slice, found, from, false));
        }
    }

    /**
     * Reads an alert's only slice in the run that cut it, to its end or until the time is up. Of its last page it is noted at
     * once that it was read: whoever finds it so has the alert read again for chunks that were lost.
     *
     * @param found the alert, as it stands now
     */
    public void readAtOnce(AlertRecord found, Slice only) {
        read(only, found, "", true);
    }

    /** The key to read on after; empty if the slice has been read. */
    private Optional<String> start(Slice slice) {
        if (slice.again() != null) {
            return Optional.of(slice.again());
        }
        Optional<Tally> last = tallies.lastPage(slice.alertId(), slice.pages());
        return last.isPresent() && last.get().endsSlice()
                ? Optional.empty()
                : Optional.of(last.map(Tally::through).orElse(""));
    }

    private void read(Slice slice, AlertRecord found, String start, boolean atOnce) {
        Instant deadline = clock.instant().plus(budget);
        EarlierReading earlier =
                slice.again() == null ? EarlierReading.NONE : EarlierReading.of(slice, tallies.of(slice.alertId()));
        Page page = new Page(slice, found, people.open(slice, start), earlier, atOnce);
        String from = start;
        // Read even after a stop: some chunks of this page may have been queued before a crash, and must be settled.
        boolean more = slice.again() == null || page.isDue(from);
        for (boolean inTime = true; more && inTime; inTime = clock.instant().isBefore(deadline)) {
            String next = page.read(from);
            more = !next.equals(from) && page.isDue(next);
            from = next;
        }
        if (more) {
            slices.send(List.of(slice.again() == null ? slice : slice.readAgain(from)));
        }
    }

    /** One page after the other of a slice. */
    private final class Page {
        private final Slice slice;
        private final Alert alert;
        private final boolean sends;
        private final EntryReader people;
        private final EarlierReading earlier;
        private final boolean atOnce;
        private final Predicate<AudienceEntry> meant;
        private final Occasion occasion;

        Page(Slice slice, AlertRecord found, EntryReader people, EarlierReading earlier, boolean atOnce) {
            this.slice = slice;
            this.alert = found.alert();
            this.sends = found.state().sends();
            this.people = people;
            this.earlier = earlier;
            this.atOnce = atOnce;
            this.occasion = found.occasion();
            this.meant = targeting.reaches(alert.audience(), occasion.day());
        }

        /** Of a stopped alert only the pages that were read before are read again. */
        boolean isDue(String from) {
            return earlier.has(slice.page(from)) || sends && people.hasNext();
        }

        /** Where the next one begins. */
        String read(String from) {
            var recipients = new PageChunks(alert, occasion, queues.channels(), size.chunk());
            String end = earlier.end(slice.page(from), from);
            String through = from;
            for (int read = 0; people.hasNext() && belongs(people.peek(), read, end); read++) {
                AudienceEntry person = people.next();
                through = person.key();
                if (meant.test(person)) {
                    recipients.add(person.on(occasion));
                }
            }
            through = end == null ? through : end;
            List<Chunk> chunks = recipients.chunks();
            String page = slice.page(from);
            if (!chunks.isEmpty()) {
                // Before anybody is queued: whoever gets the alert is known to have been meant.
                readings.keep(Reading.of(alert.id(), page, chunks));
            }
            boolean last = end == null && !people.hasNext();
            queue(Tally.page(alert.id(), page, recipients.people(), chunks, through, last), from, chunks);
            return through;
        }

        /**
         * The chunks are noted before anybody can be in doubt in one, or an alert whose messages are lost would be taken
         * for finished without them. Of a page that was not read before, what is noted first says that it is still to be
         * read, so that a crash has it read again at once; but for the last page of what is read at once.
         */
        private void queue(Tally page, String from, List<Chunk> chunks) {
            boolean whole = earlier.has(page.part()) || atOnce && page.endsSlice();
            if (whole || !chunks.isEmpty()) {
                tallies.put(whole ? page : page.begunAt(from));
            }
            FanOut.this.queue(alert, earlier.unfinished(chunks));
            if (!whole) {
                tallies.put(page);
            }
        }

        private boolean belongs(AudienceEntry person, int read, @Nullable String end) {
            return end == null ? read < size.page() : person.key().compareTo(end) <= 0;
        }
    }

    private void queue(Alert alert, List<Chunk> chunks) {
        chunks.stream()
                .collect(Collectors.groupingBy(Chunk::channel, () -> new EnumMap<>(Channel.class), Collectors.toList()))
                .forEach((channel, some) -> queues.of(alert, channel).send(some));
    }
}
