package org.communityalerts.craft.targeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Areas as they are shown on a map: outlines of thousands of points are drawn with a few hundred. */
public final class Simplified {
    /** About fifty metres; what decides who is inside is the outline in full. */
    private static final double TOLERANCE = 0.0005;

    private static final int FEW_POINTS = 100;
    /** More pieces than that are nobody's to look through. */
    private static final int MOST_PIECES = 20;
    /** With the last of them a line is drawn some kilometres off: of what winds more than that, the land around is drawn. */
    private static final int MOST_DOUBLINGS = 10;
    /** About two hundred metres, around what is too winding or in too many pieces. */
    private static final double AROUND = 0.002;

    private Simplified() {}

    /** The same areas, drawn with fewer points. */
    public static List<Area> of(List<Area> areas) {
        return areas.stream()
                .map(area -> area instanceof Area.Polygon polygon ? simplified(polygon) : area)
                .toList();
    }

    /**
     * What strangers' lines go round, as areas an alert can have: made sound, drawn with few points, without holes. Where
     * they are many, those that are ours, near ones as one; none if they are too many still.
     */
    public static List<Area> drawn(List<List<Point>> lines, Predicate<Area> ours) {
        List<Polygon> parts = lines.stream()
                .flatMap(line -> parts(GeometryFixer.fix(DrawnArea.polygon(List.of(line)))))
                .toList();
        if (parts.size() > MOST_PIECES) {
            List<Polygon> near =
                    parts.stream().filter(part -> ours.test(area(part))).toList();
            // What is all elsewhere shows that it is, by any of it.
            parts = near.isEmpty() ? parts.subList(0, MOST_PIECES) : joined(near);
        }
        return parts.size() > MOST_PIECES
                ? List.of()
                : parts.stream().map(Simplified::outline).toList();
    }

    private static List<Polygon> joined(List<Polygon> parts) {
        if (parts.size() <= MOST_PIECES) {
            return parts;
        }
        return parts(UnaryUnionOp.union(
                        parts.stream().map(part -> part.buffer(AROUND)).toList()))
                .toList();
    }

    private static Stream<Polygon> parts(Geometry all) {
        return IntStream.range(0, all.getNumGeometries())
                .mapToObj(all::getGeometryN)
                .filter(part -> part instanceof Polygon && !part.isEmpty())
                .map(Polygon.class::cast);
    }

    private static Area outline(Polygon part) {
        Polygon outer = filled(part);
        return area(fewer(outer)
                .or(() -> fewer(filled((Polygon) outer.buffer(AROUND))))
                .orElseGet(() -> (Polygon) outer.convexHull()));
    }

    private static Polygon filled(Polygon part) {
        return part.getFactory().createPolygon(part.getExteriorRing());
    }

    /** It never goes below what keeps the line from crossing itself, which may be many points. */
    private static Optional<Polygon> fewer(Polygon outer) {
        Geometry simple = outer;
        double far = TOLERANCE / 8;
        for (int i = 0; i < MOST_DOUBLINGS && simple.getNumPoints() > FEW_POINTS * 2; i++) {
            simple = TopologyPreservingSimplifier.simplify(simple, far);
            far *= 2;
        }
        return Optional.of((Polygon) simple).filter(one -> one.getNumPoints() <= FEW_POINTS * 2);
    }

    private static Area area(Polygon part) {
        return new Area.Polygon(List.of(points(part.getExteriorRing())));
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
