package org.communityalerts.edge.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class AreaJsonTest {
    private static final JsonMapper JSON = Json.mapper();

    record Written(Area area, String json) {}

    @ParameterizedTest
    @MethodSource("areas")
    void an_area_is_written_as_the_contract_has_it_and_read_back(Written written) {
        assertThat(JSON.writeValueAsString(written.area())).isEqualTo(written.json());
        assertThat(JSON.readValue(written.json(), Area.class)).isEqualTo(written.area());
    }

    static List<Written> areas() {
        var ring = List.of(new Point(51, -3), new Point(51, -2), new Point(52, -2), new Point(51, -3));
        return List.of(
                new Written(
                        new Area.Circle(new Point(51.5, -2.5), 500),
                        "{\"circle\":{\"lat\":51.5,\"lon\":-2.5,\"radiusMetres\":500.0}}"),
                new Written(
                        new Area.Circle(new Point(51.5, -2.5), 500, "BS20 8QJ"),
                        "{\"circle\":{\"postcode\":\"BS20 8QJ\",\"lat\":51.5,\"lon\":-2.5,\"radiusMetres\":500.0}}"),
                new Written(new Area.Place("osgb1"), "{\"place\":\"osgb1\"}"),
                new Written(
                        new Area.Polygon(List.of(ring)),
                        "{\"polygon\":[[[-3.0,51.0],[-2.0,51.0],[-2.0,52.0],[-3.0,51.0]]]}"),
                new Written(new Area.Everywhere(), "{\"everywhere\":true}"));
    }
}
