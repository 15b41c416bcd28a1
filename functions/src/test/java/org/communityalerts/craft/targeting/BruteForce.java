package org.communityalerts.craft.targeting;

import java.util.List;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.audience.Places;

/** Who is in an area, by the plainest means: no boxes, no curve, no library. */
public record BruteForce(Places places) {
    public boolean contains(Audience audience, Point point) {
        return audience.areas().stream().anyMatch(area -> contains(area, point))
                && audience.exclude().areas().stream().noneMatch(area -> contains(area, point));
    }

    private boolean contains(Area area, Point point) {
        return switch (area) {
            case Area.Circle(Point centre, double radius, String postcode) -> centre.metresTo(point) <= radius;
            case Area.Place(String id) -> places.extent(id).stream().anyMatch(part -> contains(part, point));
            case Area.Polygon(List<List<Point>> rings) -> contains(rings, point);
            case Area.Everywhere() -> true;
        };
    }

    /** On a line is in; else in, if a ray to the east crosses the lines an odd number of times. */
    private static boolean contains(List<List<Point>> rings, Point point) {
        boolean in = false;
        for (List<Point> ring : rings) {
            for (int i = 1; i < ring.size(); i++) {
                Point a = ring.get(i - 1);
                Point b = ring.get(i);
                if (on(a, b, point)) {
                    return true;
                }
                if (a.lat() > point.lat() != b.lat() > point.lat() && side(a, b, point) < 0 == a.lat() > b.lat()) {
                    in = !in;
                }
            }
        }
        return in;
    }

    private static boolean on(Point a, Point b, Point p) {
        return side(a, b, p) == 0
                && p.lat() >= Math.min(a.lat(), b.lat())
                && p.lat() <= Math.max(a.lat(), b.lat())
                && p.lon() >= Math.min(a.lon(), b.lon())
                && p.lon() <= Math.max(a.lon(), b.lon());
    }

    /** Above 0 if the point is left of the line from a to b, 0 if it is on it. */
    private static double side(Point a, Point b, Point p) {
        return (b.lon() - a.lon()) * (p.lat() - a.lat()) - (b.lat() - a.lat()) * (p.lon() - a.lon());
    }
}
