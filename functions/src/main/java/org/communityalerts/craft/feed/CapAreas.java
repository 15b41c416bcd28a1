package org.communityalerts.craft.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.communityalerts.craft.targeting.Simplified;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;

/** Where a message of the Common Alerting Protocol is for, as far as it says so by polygons and circles. */
final class CapAreas {
    private static final int FEWEST_POINTS = 4;

    private CapAreas() {}

    static List<Area> of(List<Element> areas, Predicate<Area> ours) {
        var lines = new ArrayList<List<Point>>();
        var found = new ArrayList<Area>();
        areas.forEach(area -> {
            area.all("polygon").map(Element::text).map(CapAreas::line).forEach(lines::add);
            area.all("circle").map(Element::text).forEach(circle -> add(circle, found));
        });
        found.addAll(Simplified.drawn(lines, ours));
        // What is drawn may all be elsewhere, and what is not be here.
        return undrawn(areas).findAny().isPresent() && found.stream().noneMatch(ours) ? List.of() : found;
    }

    /** The names of areas that a draft has not, or not all of: said in words or codes alone, or larger than an alert's largest. */
    static Stream<String> undrawn(List<Element> areas) {
        return areas.stream().filter(CapAreas::isUndrawn).map(area -> area.say("areaDesc"));
    }

    private static boolean isUndrawn(Element area) {
        return area.all("polygon").findAny().isEmpty()
                        && area.all("circle").findAny().isEmpty()
                || area.all("circle").anyMatch(circle -> metres(circle.text()) > Area.LARGEST_RADIUS);
    }

    /** Points of latitude and longitude, the last of them the first again. */
    private static List<Point> line(String text) {
        List<Point> line =
                Arrays.stream(text.split("\\s+")).map(CapAreas::point).toList();
        if (line.size() < FEWEST_POINTS || !line.getFirst().equals(line.getLast())) {
            throw new IllegalArgumentException("a polygon has three corners and ends where it begins");
        }
        return line;
    }

    /** A point and kilometres around it; a smaller one is as large as an alert's smallest, a larger one chosen by a person. */
    private static void add(String text, List<Area> found) {
        double metres = Math.max(Area.SMALLEST_RADIUS, metres(text));
        if (metres <= Area.LARGEST_RADIUS) {
            found.add(new Area.Circle(point(text.split("\\s+")[0]), metres));
        }
    }

    private static double metres(String circle) {
        return Double.parseDouble(circle.split("\\s+")[1]) * 1000;
    }

    private static Point point(String pair) {
        String[] degrees = pair.split(",");
        return new Point(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
    }
}
