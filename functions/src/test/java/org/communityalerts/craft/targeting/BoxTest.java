package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;

class BoxTest {
    /** What sums of sines may be wrong by, in metres. */
    private static final double ROUNDING = 0.001;

    private final Random dice = new Random(11);

    @Test
    void no_point_of_a_box_is_nearer_than_its_least_distance_or_further_than_its_greatest() {
        for (int i = 0; i < 20_000; i++) {
            Box box = cell(dice.nextInt(8, 50)).box();
            Point from = i % 2 == 0 ? anywhere() : near(box);
            for (int j = 0; j < 20; j++) {
                double distance = from.metresTo(in(box));
                assertThat(distance)
                        .as("%s to %s", from, box)
                        .isBetween(box.metresFrom(from) - ROUNDING, box.metresAcrossFrom(from) + ROUNDING);
            }
        }
    }

    @Test
    void the_greatest_distance_to_a_box_nearby_is_that_to_a_corner() {
        for (int i = 0; i < 1000; i++) {
            Box box = cell(dice.nextInt(20, 50)).box();
            Point from = near(box);
            if (Math.abs(from.lat()) < 60) {
                assertThat(box.metresAcrossFrom(from)).isLessThan(Math.PI * Point.EARTH_RADIUS / 2);
            }
        }
    }

    @Test
    void a_grown_box_holds_all_that_is_so_near() {
        for (int i = 0; i < 5000; i++) {
            Box box = cell(dice.nextInt(10, 50)).box();
            Point from = near(box);
            Box grown = box.grown(box.metresFrom(from) + ROUNDING);
            boolean insideLat = from.lat() >= grown.south() && from.lat() <= grown.north();
            boolean insideLon = from.lon() >= grown.west() && from.lon() <= grown.east();
            boolean acrossTheLastMeridian = Math.abs(from.lon() - (box.west() + box.east()) / 2) > 180;
            assertThat(acrossTheLastMeridian || Math.abs(from.lat()) > 85 || insideLat && insideLon)
                    .as("%s near %s", from, box)
                    .isTrue();
        }
    }

    private Cell cell(int depth) {
        long place = Geohash.curve(anywhere());
        return new Cell(place >>> Geohash.BITS - depth << Geohash.BITS - depth, depth);
    }

    private Point anywhere() {
        return new Point(dice.nextDouble(-90, 90), dice.nextDouble(-180, 180));
    }

    private Point near(Box box) {
        double size = 3 * (box.east() - box.west());
        return new Point(
                Math.clamp(in(box).lat() + size * (dice.nextDouble() - 0.5), -90, 90),
                Math.clamp(in(box).lon() + size * (dice.nextDouble() - 0.5), -180, 180));
    }

    /** Often a corner or a place on a side. */
    private Point in(Box box) {
        return new Point(between(box.south(), box.north()), between(box.west(), box.east()));
    }

    private double between(double low, double high) {
        return switch (dice.nextInt(4)) {
            case 0 -> low;
            case 1 -> high;
            default -> low + (high - low) * dice.nextDouble();
        };
    }
}
