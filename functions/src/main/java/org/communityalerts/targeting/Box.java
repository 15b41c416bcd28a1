package org.communityalerts.targeting;

import org.communityalerts.model.Point;

/** A rectangle of latitudes and longitudes, in degrees, borders included; it never crosses 180° of longitude. */
record Box(double south, double west, double north, double east) {

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

    /** An upper bound of the great-circle distance in metres from a point to anywhere in this box. */
    double metresAcrossFrom(Point point) {
        double furthest = 0;
        for (double lon : new double[] {west, east}) {
            furthest = Math.max(furthest, point.metresTo(new Point(south, lon)));
            furthest = Math.max(furthest, point.metresTo(new Point(north, lon)));
        }
        return furthest + bulge();
    }

    /** How much further than its corners a box's borders can be: half its width stays a safe bound for small boxes. */
    private double bulge() {
        double width = Math.toRadians(east - west);
        return Point.EARTH_RADIUS * width * width / 8;
    }

    /** The distance to the part of a meridian between south and north (spherical law of sines, Napier's rules). */
    private double metresToMeridian(Point point, double lon) {
        double away = Math.toRadians(lon - point.lon());
        double lat = Math.toRadians(point.lat());
        double foot = Math.toDegrees(Math.atan2(Math.sin(lat), Math.cos(lat) * Math.cos(away)));
        return point.metresTo(new Point(Math.clamp(foot, south, north), lon));
    }
}
