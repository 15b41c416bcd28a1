package org.communityalerts.local.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.communityalerts.craft.places.PostcodeName;
import org.communityalerts.domain.audience.Point;

/** OS Code-Point Open: where postcodes are, from its CSV files or from a table with the same columns named. */
final class CodePoint {
    /** A postcode's point; {@code quality} 10 is inside one of its buildings, more is only near. */
    record Unit(Point point, boolean exact, String district) {}

    private static final List<String> COLUMNS = List.of(
            "postcode",
            "positional_quality",
            "easting",
            "northing",
            "country",
            "nhs_region",
            "nhs_area",
            "admin_county",
            "admin_district",
            "admin_ward");
    private static final int INSIDE_A_BUILDING = 10;
    /** Postcodes without a place have quality 90 and stand at the grid's origin. */
    private static final int NOWHERE = 90;

    private final BritishGrid grid = new BritishGrid();

    /** Every postcode that has a place, by the number of its name. */
    TreeMap<Long, Unit> read(Path path) throws IOException {
        var units = new TreeMap<Long, Unit>();
        for (Table.Row row : new Table(path, COLUMNS).rows()) {
            int quality = (int) row.number("positional_quality");
            if (quality < NOWHERE) {
                units.put(PostcodeName.pack(PostcodeName.squeeze(row.get("postcode"))), unit(row, quality));
            }
        }
        return units;
    }

    private Unit unit(Table.Row row, int quality) {
        Point point = grid.point(row.number("easting"), row.number("northing"));
        return new Unit(point, quality == INSIDE_A_BUILDING, row.get("admin_district"));
    }
}
