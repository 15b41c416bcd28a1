package org.communityalerts.craft.targeting;

import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Whoever is within a drawn line or on it, and not in its holes; sides are straight on the map, as GeoJSON has them. */
final class DrawnArea implements Shape {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Polygon polygon;
    private final IndexedPointInAreaLocator locator;
    private final PreparedGeometry lines;

    DrawnArea(Area.Polygon area) {
        polygon = polygon(area.rings());
        locator = new IndexedPointInAreaLocator(polygon);
        lines = PreparedGeometryFactory.prepare(polygon.getBoundary());
    }

    static Polygon polygon(List<List<Point>> rings) {
        LinearRing[] all = rings.stream().map(DrawnArea::ring).toArray(LinearRing[]::new);
        LinearRing[] holes = new LinearRing[all.length - 1];
        System.arraycopy(all, 1, holes, 0, holes.length);
        return GEOMETRY.createPolygon(all[0], holes);
    }

    @Override
    public boolean contains(Point point) {
        return locator.locate(coordinate(point)) != Location.EXTERIOR;
    }

    @Override
    public Optional<Point> some() {
        Coordinate inside = polygon.getInteriorPoint().getCoordinate();
        return Optional.of(new Point(inside.getY(), inside.getX()));
    }

    /** A box that no line runs through is either all inside or all outside. */
    @Override
    public Relation relationOf(Box box) {
        var envelope = new Envelope(box.west(), box.east(), box.south(), box.north());
        if (lines.intersects(GEOMETRY.toGeometry(envelope))) {
            return Relation.PARTLY;
        }
        return contains(new Point(box.south(), box.west())) ? Relation.INSIDE : Relation.OUTSIDE;
    }

    private static LinearRing ring(List<Point> points) {
        return GEOMETRY.createLinearRing(
                points.stream().map(DrawnArea::coordinate).toArray(Coordinate[]::new));
    }

    static Coordinate coordinate(Point point) {
        return new Coordinate(point.lon(), point.lat());
    }
}
