package org.communityalerts.edge.form;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.craft.targeting.Flaw;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a drawn polygon (GeoJSON's coordinates, RFC 7946: a line, then its holes), or says where and why it is none. */
final class PolygonForm {
    private static final int MOST_POINTS = 1000;
    /** Three corners and the first again. */
    private static final int FEWEST_POINTS = 4;

    private final Fields form;
    private final String name;

    private PolygonForm(Fields form, String name) {
        this.form = form;
        this.name = name;
    }

    /** The rings, or null with what is wrong noted. */
    static List<List<Point>> read(Fields form, String name) {
        return new PolygonForm(form, name).rings(form.json(name));
    }

    private List<List<Point>> rings(@Nullable JsonNode coordinates) {
        if (coordinates == null || !coordinates.isArray() || coordinates.isEmpty()) {
            return form.fail(name, "must be the coordinates of a GeoJSON polygon: [[[lon, lat], …], …]");
        }
        int points = 0;
        for (JsonNode ring : coordinates) {
            points += ring.size();
        }
        if (points > MOST_POINTS) {
            return form.fail(name, "has " + points + " points, and may have at most " + MOST_POINTS);
        }
        var rings = new ArrayList<List<Point>>();
        int before = form.faults();
        for (int i = 0; i < coordinates.size(); i++) {
            rings.add(ring(coordinates.get(i), name + "/" + i));
        }
        return form.faults() > before ? form.unread() : sound(rings);
    }

    private List<Point> ring(JsonNode ring, String at) {
        if (!ring.isArray() || ring.size() < FEWEST_POINTS) {
            return form.fail(at, "must be a line of at least three corners and the first again");
        }
        var points = new ArrayList<Point>();
        for (int i = 0; i < ring.size(); i++) {
            Point point = point(ring.get(i), at + "/" + i);
            if (point == null) {
                return form.unread();
            }
            points.add(point);
        }
        if (!points.getFirst().equals(points.getLast())) {
            return form.fail(at, "is not closed: its last point must be its first");
        }
        return points;
    }

    /** A third number is a height (RFC 7946 §3.1.1), which an area on the ground has no use for. */
    private Point point(JsonNode position, String at) {
        boolean numbers = position.isArray()
                && (position.size() == 2 || position.size() == 3)
                && position.valueStream().allMatch(JsonNode::isNumber);
        double lon = numbers ? position.get(0).doubleValue(Double.NaN) : Double.NaN;
        double lat = numbers ? position.get(1).doubleValue(Double.NaN) : Double.NaN;
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            return form.fail(
                    at, "must be a longitude from -180 to 180 and a latitude from -90 to 90, and at most a height");
        }
        return new Point(lat, lon);
    }

    private List<List<Point>> sound(List<List<Point>> rings) {
        var flaw = Flaw.of(rings);
        return flaw.isEmpty()
                ? rings
                : form.fail(
                        "%s/%d/%d".formatted(name, flaw.get().ring(), flaw.get().point()),
                        flaw.get().reason());
    }
}
