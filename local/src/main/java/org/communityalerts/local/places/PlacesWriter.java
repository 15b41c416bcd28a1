package org.communityalerts.local.places;

import static org.communityalerts.craft.places.PlacesFile.SCALE;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Lays a places file out as docs/places.md says and {@link PlacesFile} reads. */
final class PlacesWriter {
    private final CompactOutput out;

    PlacesWriter(CompactOutput out) throws IOException {
        this.out = out;
        out.fixed(PlacesFile.MAGIC);
    }

    /** Two flags, with the step from the name before; then the steps in latitude and longitude. */
    void postcodes(SortedMap<Long, CodePoint.Unit> units, Set<String> forceDistricts) throws IOException {
        out.number(units.size());
        long name = 0;
        long lat = 0;
        long lon = 0;
        for (Map.Entry<Long, CodePoint.Unit> next : units.entrySet()) {
            CodePoint.Unit unit = next.getValue();
            int inForce = forceDistricts.contains(unit.district()) ? 2 : 0;
            int approximate = unit.exact() ? 0 : 1;
            out.number(next.getKey() - name << 2 | inForce | approximate);
            out.signed(steps(unit.point().lat()) - lat);
            out.signed(steps(unit.point().lon()) - lon);
            name = next.getKey();
            lat = steps(unit.point().lat());
            lon = steps(unit.point().lon());
        }
    }

    void places(List<Place> places) throws IOException {
        out.number(places.size());
        for (Place place : places) {
            place(place);
        }
    }

    private void place(Place place) throws IOException {
        long lat = steps(place.centre().lat());
        long lon = steps(place.centre().lon());
        out.text(place.id());
        out.text(place.name());
        out.text(place.district());
        out.number(place.kind().ordinal());
        out.signed(lat);
        out.signed(lon);
        out.number(place.exact() ? 1 : 0);
        out.signed((long) Math.floor(place.bounds().south() * SCALE) - lat);
        out.signed((long) Math.floor(place.bounds().west() * SCALE) - lon);
        out.signed((long) Math.ceil(place.bounds().north() * SCALE) - lat);
        out.signed((long) Math.ceil(place.bounds().east() * SCALE) - lon);
    }

    void outlines(List<Boundary> boundaries) throws IOException {
        out.number(boundaries.size());
        for (Boundary boundary : boundaries) {
            out.text(boundary.code());
            out.number(boundary.polygons().size());
            for (Polygon polygon : boundary.polygons()) {
                outline(polygon);
            }
        }
    }

    /** Of the places that have any. */
    void officers(List<Boundary> boundaries) throws IOException {
        List<Boundary> staffed =
                boundaries.stream().filter(one -> !one.officers().isEmpty()).toList();
        out.number(staffed.size());
        for (Boundary boundary : staffed) {
            out.text(boundary.code());
            out.number(boundary.officers().size());
            for (String officer : boundary.officers()) {
                out.text(officer);
            }
        }
    }

    private void outline(Polygon polygon) throws IOException {
        out.number(1 + polygon.getNumInteriorRing());
        ring(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i));
        }
    }

    private void ring(LinearRing ring) throws IOException {
        out.number(ring.getNumPoints());
        long lat = 0;
        long lon = 0;
        for (Coordinate point : ring.getCoordinates()) {
            out.signed(steps(point.y) - lat);
            out.signed(steps(point.x) - lon);
            lat = steps(point.y);
            lon = steps(point.x);
        }
    }

    private static long steps(double degrees) {
        return Math.round(degrees * SCALE);
    }
}
