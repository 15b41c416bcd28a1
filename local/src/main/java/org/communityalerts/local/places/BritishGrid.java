package org.communityalerts.local.places;

import org.communityalerts.domain.audience.Point;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Eastings and northings of the British National Grid as latitudes and longitudes, by Ordnance Survey's seven-parameter
 * Helmert transformation: good to 5 m in Great Britain and to about 1 m in the South West, where OSTN15 would be exact.
 */
final class BritishGrid {
    private static final String NATIONAL_GRID = "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000"
            + " +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs";
    private static final String WGS84 = "+proj=longlat +datum=WGS84 +no_defs";

    private final BasicCoordinateTransform transform;

    BritishGrid() {
        var factory = new CRSFactory();
        transform = new BasicCoordinateTransform(
                factory.createFromParameters("grid", NATIONAL_GRID), factory.createFromParameters("wgs84", WGS84));
    }

    Point point(double easting, double northing) {
        var point = transform.transform(new ProjCoordinate(easting, northing), new ProjCoordinate());
        return new Point(point.y, point.x);
    }
}
