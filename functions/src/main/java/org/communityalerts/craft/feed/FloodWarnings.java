package org.communityalerts.craft.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.port.force.Feeds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Environment Agency's flood warnings: https://environment.data.gov.uk/flood-monitoring/doc/reference. An event is
 * the area that is warned.
 */
final class FloodWarnings {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** More areas than are warned at a time in a force's area; of more the first. */
    private static final int MOST = 300;

    private static final int LONGEST_CODE = 200;
    /** How the data is to be named, by its licence. */
    private static final String SOURCE =
            "This uses Environment Agency flood and river level data from the real-time data API (Beta)";

    private final Feeds feeds;
    private final FloodAreas areas;
    private final ShortWords words;
    private final List<Bulletin> bulletins = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean whole = true;
    private boolean listed = true;

    FloodWarnings(Feeds feeds, FloodAreas areas, ShortWords words) {
        this.feeds = feeds;
        this.areas = areas;
        this.words = words;
    }

    FeedReader.Read read(Feed feed, Function<String, List<Area>> known) {
        JsonNode items = JSON.readTree(feeds.read(feed.address())).path("items");
        if (!items.isArray()) {
            throw new IllegalArgumentException("the feed has no list of flood warnings");
        }
        listed = items.size() <= MOST;
        whole = listed;
        for (int i = 0; i < Math.min(items.size(), MOST); i++) {
            take(items.get(i), feed, known);
        }
        bulletins.sort(Comparator.comparing(Bulletin::at));
        return new FeedReader.Read(bulletins, whole, seen, listed);
    }

    /** One that cannot be read leaves the others, and it is said that not all were. */
    private void take(JsonNode item, Feed feed, Function<String, List<Area>> known) {
        String code = item.path("floodAreaID").asString("");
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            listed = false;
            whole = false;
            return;
        }
        seen.add(code);
        List<Area> before = known.apply(code);
        if (before.isEmpty() && areas.isElsewhere(code)) {
            return;
        }
        if (before.isEmpty() && areas.late()) {
            whole = false;
            return;
        }
        try {
            bulletins.add(bulletin(item, code, before.isEmpty() ? where(item, code, feed) : before));
        } catch (RuntimeException e) {
            whole = false;
        }
    }

    /** Of what is drawn but cannot be read a person chooses the area, until it can. */
    private List<Area> where(JsonNode item, String code, Feed feed) {
        try {
            return areas.of(item, code, feed);
        } catch (RuntimeException e) {
            whole = false;
            return List.of();
        }
    }

    private Bulletin bulletin(JsonNode item, String code, List<Area> areas) {
        String place = words.title(text(item, "description"));
        FloodLevel level = FloodLevel.of(item.path("severityLevel").intValue(0));
        String text = words.text(level.text(place));
        String message = item.path("message").asString("");
        return new Bulletin(
                code,
                Set.of(),
                words.title(level.title(place)),
                place,
                text,
                words.details(text + "\n\n" + message) + "\n\n" + SOURCE,
                "flood",
                level.severity(),
                areas,
                at(item),
                null,
                level == FloodLevel.OVER);
    }

    /** When it last changed, in words or in severity. */
    private static Instant at(JsonNode item) {
        Instant words = moment(text(item, "timeMessageChanged"));
        Instant severity = moment(item.path("timeSeverityChanged").asString(text(item, "timeMessageChanged")));
        return words.isAfter(severity) ? words : severity;
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(Here.ZONE).toInstant();
    }

    private static String text(JsonNode item, String name) {
        String text = item.path(name).asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a flood warning has no " + name);
        }
        return text;
    }
}
