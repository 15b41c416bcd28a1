package org.communityalerts.alert.publish;

import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Point;

/**
 * How a small part of the earth lies on a picture, as if it were flat.
 *
 * @param middle what is in the picture's middle
 * @param perMetre pixels
 */
record Projection(Point middle, double perMetre, int width, int height) {
    private static final double METRES_A_DEGREE = Point.EARTH_RADIUS * Math.PI / 180;

    /** The view in which those points take that share of the picture. */
    static Projection of(List<Point> points, int width, int height, double share) {
        var lat = points.stream().mapToDouble(Point::lat).summaryStatistics();
        var lon = points.stream().mapToDouble(Point::lon).summaryStatistics();
        var middle = new Point((lat.getMin() + lat.getMax()) / 2, (lon.getMin() + lon.getMax()) / 2);
        double high = Math.max(1, (lat.getMax() - lat.getMin()) * METRES_A_DEGREE);
        double wide = Math.max(1, (lon.getMax() - lon.getMin()) * METRES_A_DEGREE * narrowing(middle));
        return new Projection(middle, share * Math.min(width / wide, height / high), width, height);
    }

    /** The four ends of a circle. */
    static Stream<Point> around(Point centre, double metres) {
        double up = metres / METRES_A_DEGREE;
        double aside = up / narrowing(centre);
        return Stream.of(
                new Point(centre.lat() + up, centre.lon()),
                new Point(centre.lat() - up, centre.lon()),
                new Point(centre.lat(), centre.lon() + aside),
                new Point(centre.lat(), centre.lon() - aside));
    }

    double x(Point point) {
        return width / 2.0 + (point.lon() - middle.lon()) * METRES_A_DEGREE * narrowing(middle) * perMetre;
    }

    double y(Point point) {
        return height / 2.0 - (point.lat() - middle.lat()) * METRES_A_DEGREE * perMetre;
    }

    /** A length that is easily said, and less than a third of the picture. */
    double roundLength() {
        double most = width / 3.0 / perMetre;
        double ten = Math.pow(10, Math.floor(Math.log10(most)));
        return Stream.of(5.0, 2.0, 1.0)
                .map(n -> n * ten)
                .filter(n -> n <= most)
                .findFirst()
                .orElse(ten);
    }

    private static double narrowing(Point point) {
        return Math.cos(Math.toRadians(point.lat()));
    }
}
