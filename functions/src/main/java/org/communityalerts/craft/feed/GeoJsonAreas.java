package org.communityalerts.craft.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.communityalerts.craft.targeting.Simplified;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import tools.jackson.databind.JsonNode;

/** The outer lines of the polygons in GeoJSON (RFC 7946), as an alert can have them. */
final class GeoJsonAreas {
    private GeoJsonAreas() {}

    static List<Area> of(JsonNode geoJson, Predicate<Area> ours) {
        var lines = new ArrayList<List<Point>>();
        lines(geoJson, lines);
        return Simplified.drawn(lines, ours);
    }

    private static void lines(JsonNode geoJson, List<List<Point>> lines) {
        switch (geoJson.path("type").asString("")) {
            case "FeatureCollection" -> geoJson.path("features").forEach(feature -> lines(feature, lines));
            case "Feature" -> lines(geoJson.path("geometry"), lines);
            case "GeometryCollection" -> geoJson.path("geometries").forEach(one -> lines(one, lines));
            case "MultiPolygon" -> geoJson.path("coordinates").forEach(polygon -> lines.add(line(polygon.path(0))));
            case "Polygon" -> lines.add(line(geoJson.path("coordinates").path(0)));
            default -> {
                // A point or a line is no area.
            }
        }
    }

    private static List<Point> line(JsonNode ring) {
        var line = new ArrayList<Point>();
        ring.forEach(
                at -> line.add(new Point(at.path(1).doubleValue(), at.path(0).doubleValue())));
        return line;
    }
}
