package org.communityalerts.craft.targeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Areas as they are shown on a map: outlines of thousands of points are drawn with a few hundred. */
public final class Simplified {
    /** About fifty metres; what decides who is inside is the outline in full. */
    private static final double TOLERANCE = 0.0005;

    private static final int FEW_POINTS = 100;
    /** As many areas as an alert has. */
    private static final int MOST_AREAS = 20;

    private Simplified() {}

    /** The same areas, drawn with fewer points. */
    public static List<Area> of(List<Area> areas) {
        return areas.stream()
                .map(area -> area instanceof Area.Polygon polygon ? simplified(polygon) : area)
                .toList();
    }

    /**
     * What strangers' lines go round, as areas an alert can have: made sound, drawn with few points, without holes; where
     * there are more than an alert has, the line around all of them.
     */
    public static List<Area> drawn(List<List<Point>> lines) {
        var parts = new ArrayList<Polygon>();
        for (List<Point> line : lines) {
            Geometry sound = GeometryFixer.fix(DrawnArea.polygon(List.of(line)));
            for (int i = 0; i < sound.getNumGeometries(); i++) {
                parts.add((Polygon) sound.getGeometryN(i));
            }
        }
        if (parts.size() > MOST_AREAS) {
            Geometry around = parts.getFirst().getFactory().buildGeometry(parts).convexHull();
            return List.of(outline((Polygon) around));
        }
        return parts.stream().map(Simplified::outline).toList();
    }

    private static Area outline(Polygon part) {
        Geometry simple = part;
        for (double far = TOLERANCE / 8; simple.getNumPoints() > FEW_POINTS * 2; far *= 2) {
            simple = TopologyPreservingSimplifier.simplify(part, far);
        }
        return new Area.Polygon(List.of(points(((Polygon) simple).getExteriorRing())));
    }

    private static Area simplified(Area.Polygon polygon) {
        if (polygon.rings().stream().mapToInt(List::size).sum() < FEW_POINTS) {
            return polygon;
        }
        var simple = (Polygon) TopologyPreservingSimplifier.simplify(DrawnArea.polygon(polygon.rings()), TOLERANCE);
        Stream<LinearRing> holes =
                IntStream.range(0, simple.getNumInteriorRing()).mapToObj(simple::getInteriorRingN);
        return new Area.Polygon(Stream.concat(Stream.of(simple.getExteriorRing()), holes)
                .map(Simplified::points)
                .toList());
    }

    private static List<Point> points(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates())
                .map(point -> new Point(point.y, point.x))
                .toList();
    }
}
