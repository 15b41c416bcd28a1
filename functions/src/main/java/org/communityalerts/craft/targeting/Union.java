package org.communityalerts.craft.targeting;

import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.audience.Point;

/** Whoever is in at least one of some shapes. */
record Union(List<Shape> shapes) implements Shape {
    /** One shape as it is, several as their union. */
    static Shape of(List<Shape> shapes) {
        return shapes.size() == 1 ? shapes.getFirst() : new Union(List.copyOf(shapes));
    }

    @Override
    public boolean contains(Point point) {
        return shapes.stream().anyMatch(shape -> shape.contains(point));
    }

    @Override
    public Optional<Point> some() {
        return shapes.stream().flatMap(shape -> shape.some().stream()).findFirst();
    }

    @Override
    public Relation relationOf(Box box) {
        var all = Relation.OUTSIDE;
        for (Shape shape : shapes) {
            Relation one = shape.relationOf(box);
            if (one == Relation.INSIDE) {
                return Relation.INSIDE;
            }
            if (one == Relation.PARTLY) {
                all = Relation.PARTLY;
            }
        }
        return all;
    }
}
