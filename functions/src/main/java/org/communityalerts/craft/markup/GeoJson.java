package org.communityalerts.craft.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.audience.Places;
import org.jspecify.annotations.Nullable;

/** Areas as GeoJSON (RFC 7946): longitude before latitude, outer lines against the clock, circles with many corners. */
public final class GeoJson {
    private static final int CIRCLE = 48;
    /** An outline is known to the metre: so many corners show it as well, in a hundredth of the bytes. */
    private static final int MOST_CORNERS = 200;

    private static final double METRES_A_DEGREE = Point.EARTH_RADIUS * Math.PI / 180;
    private static final double FINEST = 100_000;

    private final Places places;

    public GeoJson(Places places) {
        this.places = places;
    }

    /** Where an audience is; null where an area is left out, because a shape would then be too wide. */
    public @Nullable Map<String, Object> geometry(Audience audience) {
        if (!audience.exclude().areas().isEmpty()) {
            return null;
        }
        var geometry = new LinkedHashMap<String, Object>();
        geometry.put("type", "MultiPolygon");
        geometry.put(
                "coordinates", audience.areas().stream().flatMap(this::polygons).toList());
        return geometry;
    }

    private Stream<List<List<List<Double>>>> polygons(Area area) {
        return switch (area) {
            case Area.Circle circle -> Stream.of(List.of(ring(corners(circle), true)));
            case Area.Polygon polygon -> Stream.of(polygon(polygon));
            case Area.Place(String id) -> places.extent(id).stream().flatMap(this::polygons);
            case Area.Everywhere _ -> places.force().stream().flatMap(this::polygons);
        };
    }

    private static List<List<List<Double>>> polygon(Area.Polygon polygon) {
        return IntStream.range(0, polygon.rings().size())
                .mapToObj(i -> ring(polygon.rings().get(i), i == 0))
                .toList();
    }

    private static List<Point> corners(Area.Circle circle) {
        double up = circle.radiusMetres() / METRES_A_DEGREE;
        double aside = up / Math.cos(Math.toRadians(circle.centre().lat()));
        return IntStream.rangeClosed(0, CIRCLE)
                .mapToDouble(i -> 2 * Math.PI * (i % CIRCLE) / CIRCLE)
                .mapToObj(angle -> new Point(
                        circle.centre().lat() + up * Math.sin(angle),
                        circle.centre().lon() + aside * Math.cos(angle)))
                .toList();
    }

    private static List<List<Double>> ring(List<Point> line, boolean outer) {
        int step = Math.ceilDiv(line.size(), MOST_CORNERS);
        var ring = new ArrayList<List<Double>>();
        for (int i = 0; i < line.size() - 1; i += step) {
            ring.add(pair(line.get(i)));
        }
        ring.add(pair(line.getFirst()));
        if (againstTheClock(line) != outer) {
            Collections.reverse(ring);
        }
        return ring;
    }

    private static boolean againstTheClock(List<Point> line) {
        return IntStream.range(0, line.size() - 1)
                        .mapToDouble(i -> turn(line.get(i), line.get(i + 1)))
                        .sum()
                > 0;
    }

    private static double turn(Point from, Point to) {
        return from.lon() * to.lat() - to.lon() * from.lat();
    }

    private static List<Double> pair(Point point) {
        return List.of(fine(point.lon()), fine(point.lat()));
    }

    private static double fine(double degrees) {
        return Math.round(degrees * FINEST) / FINEST;
    }
}
