package org.communityalerts.local.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.domain.audience.Point;

/** OS Open Names: towns, villages and the like, from its CSV files or from a table with the same columns named. */
final class OpenNames {
    private static final List<String> COLUMNS = List.of(
            "id",
            "uri",
            "name",
            "name_language",
            "name2",
            "name2_language",
            "type",
            "local_type",
            "easting",
            "northing",
            "most_detail",
            "least_detail",
            "mbr_xmin",
            "mbr_ymin",
            "mbr_xmax",
            "mbr_ymax",
            "postcode_district",
            "postcode_district_uri",
            "populated_place",
            "populated_place_uri",
            "populated_place_type",
            "district_borough",
            "district_borough_uri",
            "district_borough_type",
            "county_unitary");
    private static final Map<String, Place.Kind> KINDS = Map.of(
            "City", Place.Kind.CITY,
            "Town", Place.Kind.TOWN,
            "Village", Place.Kind.VILLAGE,
            "Hamlet", Place.Kind.HAMLET,
            "Suburban Area", Place.Kind.SUBURB,
            "Other Settlement", Place.Kind.SETTLEMENT);
    /** The box of a place whose extent Ordnance Survey does not draw is a square of this many metres. */
    private static final double TOKEN = 500;

    private final BritishGrid grid = new BritishGrid();

    List<Place> read(Path path) throws IOException {
        List<Table.Row> rows = new Table(path, COLUMNS)
                .rows().stream()
                        .filter(row -> KINDS.containsKey(row.get("local_type")))
                        .toList();
        Set<String> ambiguous = ambiguous(rows);
        var places = new ArrayList<Place>();
        rows.forEach(row -> places.add(place(row, ambiguous)));
        return places;
    }

    /** The names that stand more than once in one county: their postcode district is to tell them apart. */
    private static Set<String> ambiguous(List<Table.Row> rows) {
        var seen = new HashSet<String>();
        var twice = new HashSet<String>();
        rows.stream()
                .map(OpenNames::nameInCounty)
                .filter(name -> !seen.add(name))
                .forEach(twice::add);
        return twice;
    }

    private static String nameInCounty(Table.Row row) {
        return row.get("name") + ", " + row.get("county_unitary");
    }

    private Place place(Table.Row row, Set<String> ambiguous) {
        Point centre = grid.point(row.number("easting"), row.number("northing"));
        String county = row.get("county_unitary");
        String district = ambiguous.contains(nameInCounty(row)) ? county + ", " + row.get("postcode_district") : county;
        return new Place(
                row.get("id"),
                row.get("name"),
                Objects.requireNonNull(KINDS.get(row.get("local_type"))),
                district,
                centre,
                bounds(row),
                !isToken(row));
    }

    private static boolean isToken(Table.Row row) {
        double width = row.number("mbr_xmax") - row.number("mbr_xmin");
        double height = row.number("mbr_ymax") - row.number("mbr_ymin");
        return Math.abs(width - TOKEN) < 1 && Math.abs(height - TOKEN) < 1;
    }

    /** The grid is a little turned against the meridians: the box that holds all four corners holds the place. */
    private Place.Bounds bounds(Table.Row row) {
        double south = 90;
        double west = 180;
        double north = -90;
        double east = -180;
        for (String x : List.of("mbr_xmin", "mbr_xmax")) {
            for (String y : List.of("mbr_ymin", "mbr_ymax")) {
                Point corner = grid.point(row.number(x), row.number(y));
                south = Math.min(south, corner.lat());
                west = Math.min(west, corner.lon());
                north = Math.max(north, corner.lat());
                east = Math.max(east, corner.lon());
            }
        }
        return new Place.Bounds(south, west, north, east);
    }
}
