package org.communityalerts.domain.audience;

/**
 * A place on earth, in WGS84 degrees.
 *
 * @param lat from -90 to 90
 * @param lon from -180 to 180
 */
public record Point(double lat, double lon) {
    /** The mean radius of the earth in metres (IUGG, 1980). */
    public static final double EARTH_RADIUS = 6_371_008.8;

    public Point {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("a latitude is from -90 to 90");
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("a longitude is from -180 to 180");
        }
        // There is one equator and one meridian: minus nought would be another point to a record.
        lat += 0.0;
        lon += 0.0;
    }

    /** The great-circle distance in metres, by the haversine formula (Sinnott, 1984). */
    public double metresTo(Point other) {
        double latHalf = Math.toRadians(other.lat - lat) / 2;
        double lonHalf = Math.toRadians(other.lon - lon) / 2;
        double h = square(Math.sin(latHalf))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(lonHalf));
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double square(double x) {
        return x * x;
    }
}
