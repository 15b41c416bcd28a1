package org.communityalerts.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.communityalerts.bench.platform.BareTables;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.Counter;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.outside.aws.dynamo.resident.DynamoAudience;
import org.communityalerts.outside.aws.dynamo.resident.DynamoHeadCounts;

/** How long it takes, warm, to count whom an alert would reach (SIZES=1000,100000,1000000 for as many residents each). */
public final class EstimateBench {
    private static final String SIZES = System.getenv().getOrDefault("SIZES", "1000,100000");
    private static final int WARM = 100;
    private static final int TIMES = 40;
    private static final String CITY_OF_BRISTOL = "E06000023";

    private final Counter counter;
    private final Random dice = new Random(3);

    private EstimateBench(BareTables tables) {
        counter = new Counter(
                new Targeting(PlacesFile.forceArea()),
                new DynamoHeadCounts(tables.dynamo, BareTables.AUDIENCE),
                new DynamoAudience(tables.dynamo, BareTables.AUDIENCE));
    }

    public static void main(String[] arguments) throws Exception {
        try (var tables = new BareTables()) {
            int[] sizes =
                    Arrays.stream(SIZES.split(",")).mapToInt(Integer::parseInt).toArray();
            List<AudienceEntry> all = Residents.entries(sizes[sizes.length - 1]);
            var bench = new EstimateBench(tables);
            int settled = 0;
            for (int size : sizes) {
                tables.settle(all.subList(settled, size), all.subList(0, size));
                settled = size;
                bench.measure(all.subList(0, size));
            }
        }
        System.exit(0);
    }

    private void measure(List<AudienceEntry> people) {
        for (double km : new double[] {1, 5, 20}) {
            measure("%.0f km".formatted(km), people.size(), () -> {
                AudienceEntry middle = people.get(dice.nextInt(people.size()));
                return new Area.Circle(middle.point(), 1000 * km);
            });
        }
        measure("the city of Bristol", people.size(), () -> new Area.Place(CITY_OF_BRISTOL));
        measure("everybody", people.size(), Area.Everywhere::new);
    }

    private void measure(String what, int residents, Supplier<Area> areas) {
        var times = new ArrayList<Double>();
        int reached = 0;
        for (int i = 0; i < WARM + TIMES; i++) {
            var audience = new Audience(areas.get(), Set.of(), "");
            long start = System.nanoTime();
            reached = Math.max(reached, counter.count(audience).recipients(Set.of(Channel.values())));
            times.add((System.nanoTime() - start) / 1e6);
        }
        List<Double> warm = times.subList(WARM, times.size()).stream().sorted().toList();
        System.out.printf(
                "time to count %s of %,d residents, p95 (median), at most %,d reached | %.0f ms (%.0f ms) | ≤ 100 ms%n",
                what, residents, reached, warm.get(TIMES * 95 / 100), warm.get(TIMES / 2));
    }
}
