package org.communityalerts.local.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BritishGridTest {
    private final BritishGrid grid = new BritishGrid();

    @Test
    void ordnance_surveys_test_points_are_met_within_5_m_all_over_great_britain() throws IOException {
        for (JsonNode known : testPoints()) {
            assertThat(errorAt(known)).as(known.toString()).isLessThan(5);
        }
    }

    @Test
    void those_in_and_beside_the_force_area_are_met_within_about_a_metre() throws IOException {
        for (JsonNode known : testPoints()) {
            double easting = known.get("osgb36_easting").doubleValue();
            double northing = known.get("osgb36_northing").doubleValue();
            if (easting > 270_000 && easting < 390_000 && northing > 100_000 && northing < 200_000) {
                assertThat(errorAt(known)).as(known.toString()).isLessThan(1.1);
            }
        }
    }

    private double errorAt(JsonNode known) {
        var exact = new Point(
                known.get("etrs89_lat").doubleValue(), known.get("etrs89_lon").doubleValue());
        return exact.metresTo(grid.point(
                known.get("osgb36_easting").doubleValue(),
                known.get("osgb36_northing").doubleValue()));
    }

    private static JsonNode testPoints() throws IOException {
        try (InputStream in = BritishGridTest.class.getResourceAsStream("/places/grid-test-points.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
