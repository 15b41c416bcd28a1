package org.communityalerts.outside.aws.dynamo.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;

class ShardsTest {
    private static final double TILE_LAT = 180.0 / (1 << 11);
    private static final double TILE_LON = 360.0 / (1 << 11);

    @Test
    void any_four_by_four_tiles_are_in_sixteen_partitions() {
        for (double south : new double[] {-33.9, 51.03, 51.2}) {
            var partitions = new HashSet<String>();
            for (int i = 0; i < 16; i++) {
                var point = new Point(south + i / 4 * TILE_LAT, -2.8 + i % 4 * TILE_LON);
                partitions.add(Shards.partition("everyone", Geohash.encode(point)));
            }
            assertThat(partitions).hasSize(16);
        }
    }

    @Test
    void a_point_is_in_one_partition_of_those_that_its_stretch_is_read_from() {
        var dice = new Random(1);
        for (int i = 0; i < 2000; i++) {
            long first = dice.nextLong(1L << Geohash.BITS);
            long last = first + dice.nextLong(1L << dice.nextInt(20, 44));
            var stretch = new Shards.Stretch(first, Math.min(last, (1L << Geohash.BITS) - 1));
            long inside = dice.nextLong(stretch.first(), stretch.last() + 1);

            assertThat(Shards.of(stretch).stream().map(shard -> Shards.partition("g", shard)))
                    .contains(Shards.partition("g", Geohash.text(inside)));
        }
    }

    @Test
    void what_is_wanted_of_a_shard_is_read_in_few_stretches_that_are_apart() {
        var dice = new Random(2);
        for (int i = 0; i < 200; i++) {
            List<Shards.Stretch> wanted = wanted(dice);
            for (int shard = 0; shard < Shards.MOST; shard++) {
                List<Shards.Stretch> read = Shards.joined(shard, wanted, 3);

                assertThat(read).hasSizeLessThanOrEqualTo(3);
                for (int k = 1; k < read.size(); k++) {
                    assertThat(read.get(k).first())
                            .isGreaterThan(read.get(k - 1).last());
                }
                int here = shard;
                assertThat(wanted)
                        .filteredOn(stretch -> Shards.of(stretch).contains(here))
                        .allMatch(stretch -> read.stream()
                                .anyMatch(r -> r.first() <= stretch.first() && r.last() >= stretch.last()));
            }
        }
    }

    private static List<Shards.Stretch> wanted(Random dice) {
        var wanted = new ArrayList<Shards.Stretch>();
        long at = dice.nextLong(1L << Geohash.BITS - 1);
        for (int i = 0; i < 12; i++) {
            long last = at + dice.nextLong(1L << dice.nextInt(20, 42));
            wanted.add(new Shards.Stretch(at, last));
            at = last + 2 + dice.nextLong(1L << dice.nextInt(20, 42));
        }
        return wanted;
    }
}
