package org.communityalerts.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Point;

/** How many of the entries a circle's queries read are really inside it, and what the cover takes to find. */
public final class CoverBench {
    private static final int RESIDENTS = 100_000;
    private static final int CIRCLES = 100;

    private final List<AudienceEntry> residents = Residents.entries(RESIDENTS);
    private final String[] keys =
            residents.stream().map(AudienceEntry::key).sorted().toArray(String[]::new);
    private final Targeting targeting = new Targeting(PlacesFile.forceArea());
    private final List<Double> all = new ArrayList<>();
    private final List<Double> queries = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();

    private CoverBench() {}

    public static void main(String[] arguments) {
        new CoverBench().run();
    }

    private void run() {
        measure(1000, new Random(1));
        times.clear();
        queries.clear();
        for (double radius : new double[] {500, 1000, 2000, 5000, 10_000, 20_000}) {
            List<Double> ratios = measure(radius, new Random(2));
            all.addAll(ratios);
            // In a small circle what is read beside it costs less than the queries that would go around it.
            print(
                    "%.1f km".formatted(radius / 1000),
                    ratios,
                    radius < 5000 ? "fewer than ten postcodes a gap" : "≤ 1.10");
        }
        System.out.printf(
                "queries a circle and group, mean (most) | %.1f (%.0f) | ≤ 16%n", mean(queries), at(queries, 1));
        print("all radii", all, "≤ 1.10");
        System.out.printf("time to find a cover, median | %.1f ms | a few ms%n", at(times, 0.5));
    }

    private List<Double> measure(double radius, Random dice) {
        var ratios = new ArrayList<Double>();
        while (ratios.size() < CIRCLES) {
            Point centre = residents.get(dice.nextInt(residents.size())).point();
            var audience = new Audience(new Area.Circle(centre, radius), Set.of(), "");
            long start = System.nanoTime();
            List<KeyRange> ranges = targeting.cover(audience);
            times.add((System.nanoTime() - start) / 1e6);
            ratios.add((double) read(ranges) / inside(centre, radius));
            queries.add((double) ranges.size());
        }
        return ratios;
    }

    private static void print(String what, List<Double> ratios, String goal) {
        System.out.printf(
                "items read ÷ items inside, %s: median (90th centile) | %.3f (%.3f) | %s%n",
                what, at(ratios, 0.5), at(ratios, 0.9), goal);
    }

    private long inside(Point centre, double radius) {
        return residents.stream()
                .filter(resident -> centre.metresTo(resident.point()) <= radius)
                .count();
    }

    private int read(List<KeyRange> ranges) {
        return ranges.stream()
                .mapToInt(range -> before(range.high()) - before(range.low()))
                .sum();
    }

    private int before(String key) {
        int i = Arrays.binarySearch(keys, key);
        return i < 0 ? -i - 1 : i;
    }

    private static double at(List<Double> values, double share) {
        return values.stream().sorted().toList().get((int) ((values.size() - 1) * share));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }
}
