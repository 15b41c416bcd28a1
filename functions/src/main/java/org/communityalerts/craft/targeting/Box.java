package org.communityalerts.craft.targeting;

import org.communityalerts.domain.audience.Point;

/** A rectangle of latitudes and longitudes, in degrees, borders included; it never crosses 180° of longitude. */
record Box(double south, double west, double north, double east) {
    private static final double HALF_ROUND = Math.PI * Point.EARTH_RADIUS;

    /** This box with a margin of at least that many metres on each side. */
    Box grown(double metres) {
        double lat = Math.toDegrees(metres / Point.EARTH_RADIUS);
        double widest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + lat);
        double lon = lat / Math.cos(Math.toRadians(widest));
        return new Box(
                Math.max(-90, south - lat),
                Math.max(-180, west - lon),
                Math.min(90, north + lat),
                Math.min(180, east + lon));
    }

    /** The least great-circle distance in metres from a point to this box; 0 inside it. */
    double metresFrom(Point point) {
        boolean besideInLon = point.lon() >= west && point.lon() <= east;
        if (besideInLon && point.lat() >= south && point.lat() <= north) {
            return 0;
        }
        double nearest = Math.min(metresToMeridian(point, west), metresToMeridian(point, east));
        if (besideInLon) {
            nearest = Math.min(nearest, point.metresTo(new Point(south, point.lon())));
            nearest = Math.min(nearest, point.metresTo(new Point(north, point.lon())));
        }
        return nearest;
    }

    /**
     * The greatest great-circle distance in metres from a point to anywhere in this box. On a parallel and on a meridian it
     * grows to both sides, so a corner is furthest, unless the box reaches more than a quarter round the earth.
     */
    double metresAcrossFrom(Point point) {
        double furthest = 0;
        for (double lon : new double[] {west, east}) {
            if (Math.abs(Math.IEEEremainder(lon - point.lon(), 360)) > 90) {
                return HALF_ROUND;
            }
            furthest = Math.max(furthest, point.metresTo(new Point(south, lon)));
            furthest = Math.max(furthest, point.metresTo(new Point(north, lon)));
        }
        return east - west > 180 ? HALF_ROUND : furthest;
    }

    /** The distance to the part of a meridian between south and north (spherical law of sines, Napier's rules). */
    private double metresToMeridian(Point point, double lon) {
        double away = Math.toRadians(lon - point.lon());
        double lat = Math.toRadians(point.lat());
        double foot = Math.toDegrees(Math.atan2(Math.sin(lat), Math.cos(lat) * Math.cos(away)));
        double ends = Math.min(point.metresTo(new Point(south, lon)), point.metresTo(new Point(north, lon)));
        return foot > south && foot < north ? Math.min(ends, point.metresTo(new Point(foot, lon))) : ends;
    }
}
