package org.communityalerts.craft.feed;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.force.Feeds;

/** Reads a feed, in whatever it is written. */
public final class FeedReader {
    private static final Duration LONGEST = Duration.ofSeconds(50);

    private final Feeds feeds;
    private final Places places;
    private final Predicate<Area> ours;
    private final ShortWords words;
    private final InstantSource clock;
    /** What lies outside the force's area is not asked for again. */
    private final Set<String> elsewhere = ConcurrentHashMap.newKeySet();

    /**
     * What a feed has.
     *
     * @param bulletins the oldest first
     * @param whole whether nothing of it could not be read
     * @param seen the names of all that it has, read or not
     * @param listed whether what is not among them is no longer there
     */
    public record Read(List<Bulletin> bulletins, boolean whole, Set<String> seen, boolean listed) {
        static Read ofMessages(List<Bulletin> bulletins, boolean whole) {
            Set<String> seen = bulletins.stream()
                    .flatMap(one -> Stream.concat(Stream.of(one.name()), one.about().stream()))
                    .collect(Collectors.toSet());
            return new Read(bulletins, whole, seen, whole);
        }
    }

    /**
     * @param ours whether an area has anything in common with the force's
     * @param longestTitle of an alert
     */
    public FeedReader(Feeds feeds, Places places, Predicate<Area> ours, int longestTitle, InstantSource clock) {
        this.feeds = feeds;
        this.places = places;
        this.ours = ours;
        this.words = new ShortWords(longestTitle);
        this.clock = clock;
    }

    /**
     * What a feed has now, as far as it can be read in its time.
     *
     * @param known the areas of what was read before, by its name; empty if there are none
     * @throws RuntimeException if it cannot be read
     */
    public Read read(Feed feed, Function<String, List<Area>> known) {
        var inTime = new InTime(feeds, clock, clock.instant().plus(LONGEST));
        return switch (feed.format()) {
            case FLOODS ->
                new FloodWarnings(inTime, new FloodAreas(inTime, places, ours, elsewhere), words).read(feed, known);
            case CAP -> new CapMessages(inTime, ours, words).read(feed);
        };
    }
}
