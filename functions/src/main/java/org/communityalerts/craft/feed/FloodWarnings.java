package org.communityalerts.craft.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.force.Feeds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Environment Agency's flood warnings: https://environment.data.gov.uk/flood-monitoring/doc/reference. An event is
 * the area that is warned.
 */
final class FloodWarnings {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** More areas than are warned at a time in a force's area. */
    private static final int MOST = 300;
    /** How the data is to be named, by its licence. */
    private static final String SOURCE =
            "This uses Environment Agency flood and river level data from the real-time data API (Beta)";

    private final Feeds feeds;
    private final Places places;

    FloodWarnings(Feeds feeds, Places places) {
        this.feeds = feeds;
        this.places = places;
    }

    FeedReader.Read read(Feed feed, Function<String, List<Area>> known) {
        JsonNode items = JSON.readTree(feeds.read(feed.address())).path("items");
        if (!items.isArray() || items.size() > MOST) {
            throw new IllegalArgumentException("the feed has no list of flood warnings, or too long a one");
        }
        var bulletins = new ArrayList<Bulletin>();
        boolean whole = true;
        for (JsonNode item : items) {
            try {
                bulletins.add(bulletin(item, feed, known));
            } catch (RuntimeException e) {
                // The others are read all the same, and it is said that not all were.
                whole = false;
            }
        }
        bulletins.sort(Comparator.comparing(Bulletin::at));
        return new FeedReader.Read(bulletins, whole);
    }

    private Bulletin bulletin(JsonNode item, Feed feed, Function<String, List<Area>> known) {
        String code = text(item, "floodAreaID");
        String place = Brief.title(text(item, "description"));
        FloodLevel level = FloodLevel.of(item.path("severityLevel").intValue(0));
        String text = Brief.text(level.text(place));
        String message = item.path("message").asString("");
        List<Area> before = known.apply(code);
        return new Bulletin(
                code,
                Set.of(),
                Brief.title(level.title(place)),
                place,
                text,
                Brief.details(text + "\n\n" + message) + "\n\n" + SOURCE,
                "flood",
                level.severity(),
                before.isEmpty() ? areas(item, code, feed) : before,
                at(item),
                null,
                level == FloodLevel.OVER);
    }

    /** By its code where the places file has it; else as the authority draws it. */
    private List<Area> areas(JsonNode item, String code, Feed feed) {
        if (!places.extent(code).isEmpty()) {
            return List.of(new Area.Place(code));
        }
        String outline = item.path("floodArea").path("polygon").asString("");
        return feed.at(outline)
                .map(address -> GeoJsonAreas.of(JSON.readTree(feeds.read(address))))
                .orElse(List.of());
    }

    /** When it last changed, in words or in severity. */
    private static Instant at(JsonNode item) {
        Instant words = moment(text(item, "timeMessageChanged"));
        Instant severity = moment(item.path("timeSeverityChanged").asString(text(item, "timeMessageChanged")));
        return words.isAfter(severity) ? words : severity;
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    private static String text(JsonNode item, String name) {
        String text = item.path(name).asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a flood warning has no " + name);
        }
        return text;
    }
}
