package org.communityalerts.craft.targeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communityalerts.domain.audience.Point;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * What keeps a drawn line from being a polygon.
 *
 * @param ring which line it is in, 0 for the outer one
 * @param point the corner from which the faulty side begins
 */
public record Flaw(int ring, int point, String reason) {
    /** The first flaw of some closed lines, if there is one. */
    public static Optional<Flaw> of(List<List<Point>> rings) {
        var error = new IsValidOp(DrawnArea.polygon(rings)).getValidationError();
        if (error == null) {
            return Optional.empty();
        }
        boolean crossing = error.getMessage().contains("Self-intersection");
        String reason = crossing
                ? "crosses itself"
                : "makes no polygon: " + error.getMessage().toLowerCase(Locale.ROOT);
        return Optional.of(nearest(rings, error.getCoordinate(), reason));
    }

    private static Flaw nearest(List<List<Point>> rings, Coordinate at, String reason) {
        var nearest = new Flaw(0, 0, reason);
        double least = Double.MAX_VALUE;
        for (int ring = 0; ring < rings.size(); ring++) {
            for (int i = 0; i + 1 < rings.get(ring).size(); i++) {
                double distance = Distance.pointToSegment(
                        at,
                        DrawnArea.coordinate(rings.get(ring).get(i)),
                        DrawnArea.coordinate(rings.get(ring).get(i + 1)));
                if (distance < least) {
                    least = distance;
                    nearest = new Flaw(ring, i, reason);
                }
            }
        }
        return nearest;
    }
}
