package org.communityalerts.craft.places;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communityalerts.craft.markup.JsonText;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.audience.Places.Postcode;

/** Sectors: all postcodes that are the same but for their last two letters. */
public final class Sectors {
    private static final int LETTERS = 2;
    /** A postcode's homes lie some way from its point. */
    private static final double REACH_OF_A_POSTCODE = 100;

    private static final double FINEST = 10_000;
    private static final long ROUNDED = 10;

    private Sectors() {}

    static Map<String, Area.Circle> of(List<Postcode> postcodes) {
        var circles = new TreeMap<String, Area.Circle>();
        postcodes.stream().collect(Collectors.groupingBy(Sectors::sector)).forEach((sector, own) -> {
            circles.put(sector, around(own.stream().map(Postcode::point).toList()));
        });
        return circles;
    }

    /** As a page reads them: of each its latitude, longitude and metres; what rounding takes is less than what is added. */
    public static byte[] json(Map<String, Area.Circle> circles) {
        var rows = new TreeMap<String, List<Number>>();
        circles.forEach((sector, circle) -> rows.put(
                sector,
                List.of(
                        Math.round(circle.centre().lat() * FINEST) / FINEST,
                        Math.round(circle.centre().lon() * FINEST) / FINEST,
                        Math.round(circle.radiusMetres()) + ROUNDED)));
        return JsonText.bytes(rows);
    }

    private static String sector(Postcode postcode) {
        return postcode.name().substring(0, postcode.name().length() - LETTERS);
    }

    private static Area.Circle around(List<Point> points) {
        var middle = new Point(
                points.stream().mapToDouble(Point::lat).average().orElseThrow(),
                points.stream().mapToDouble(Point::lon).average().orElseThrow());
        double furthest = points.stream().mapToDouble(middle::metresTo).max().orElseThrow();
        return new Area.Circle(middle, furthest + REACH_OF_A_POSTCODE);
    }
}
