package org.communityalerts.craft.feed;

import java.util.List;
import java.util.function.Function;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.force.Feeds;

/** Reads a feed, in whatever it is written. */
public final class FeedReader {
    private final FloodWarnings floods;
    private final CapMessages messages;

    /**
     * What a feed has.
     *
     * @param bulletins the oldest first
     * @param whole whether nothing of it could not be read
     */
    public record Read(List<Bulletin> bulletins, boolean whole) {}

    public FeedReader(Feeds feeds, Places places) {
        this.floods = new FloodWarnings(feeds, places);
        this.messages = new CapMessages(feeds);
    }

    /**
     * What a feed has now.
     *
     * @param known the areas of what was read before, by its name; empty if there are none
     * @throws RuntimeException if it cannot be read
     */
    public Read read(Feed feed, Function<String, List<Area>> known) {
        return switch (feed.format()) {
            case FLOODS -> floods.read(feed, known);
            case CAP -> messages.read(feed);
        };
    }
}
