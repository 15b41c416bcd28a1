package org.communityalerts.craft.feed;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.port.audience.Places;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a flood warning is for.
 *
 * @param elsewhere the codes of what lies outside the force's area, as far as that is known
 */
record FloodAreas(InTime feeds, Places places, Predicate<Area> ours, Set<String> elsewhere) {
    /** Whether an area that was never read cannot be any more. */
    boolean late() {
        return feeds.over();
    }

    boolean isElsewhere(String code) {
        return elsewhere.contains(code);
    }

    /**
     * By its code where the places file has it; else as the authority draws it, if it does.
     *
     * @throws RuntimeException if what is drawn cannot be read
     */
    List<Area> of(JsonNode item, String code, Feed feed) {
        if (!places.extent(code).isEmpty()) {
            return List.of(new Area.Place(code));
        }
        String outline = item.path("floodArea").path("polygon").asString("");
        if (outline.isBlank()) {
            return List.of();
        }
        List<Area> areas = feed.at(outline)
                .map(address -> GeoJsonAreas.of(JsonMapper.shared().readTree(feeds.read(address)), ours))
                .orElse(List.of());
        if (!areas.isEmpty() && areas.stream().noneMatch(ours)) {
            elsewhere.add(code);
        }
        return areas;
    }
}
