package org.communityalerts.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.Counter;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.outside.aws.dynamo.resident.DynamoAudience;

/** How long it takes, warm, to count whom an alert would reach, at 1,000, 10,000 and 100,000 residents. */
public final class EstimateBench {
    private static final int WARM = 3;
    private static final int TIMES = 9;

    private EstimateBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var ground = new Ground()) {
            List<AudienceEntry> all = Residents.entries(100_000);
            var counter = new Counter(
                    new Targeting(PlacesFile.forceArea()), new DynamoAudience(ground.dynamo, Ground.AUDIENCE));
            int settled = 0;
            for (int count : new int[] {1000, 10_000, 100_000}) {
                ground.settle(all.subList(settled, count));
                settled = count;
                measure(counter, all.subList(0, count), 5000, "< 1 s");
            }
            measure(counter, all, 20_000, "< 29 s");
            measure(counter, all, Double.NaN, "< 29 s");
        }
        System.exit(0);
    }

    private static void measure(Counter counter, List<AudienceEntry> people, double radius, String goal) {
        var dice = new Random(3);
        var times = new ArrayList<Long>();
        int reached = 0;
        for (int i = 0; i < WARM + TIMES; i++) {
            Point centre = people.get(dice.nextInt(people.size())).point();
            Area area = Double.isNaN(radius) ? new Area.Everywhere() : new Area.Circle(centre, radius);
            long start = System.nanoTime();
            reached = Math.max(
                    reached, counter.count(new Audience(area, Set.of(), "")).recipients(Set.of(Channel.values())));
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        List<Long> warm = times.subList(WARM, times.size()).stream().sorted().toList();
        System.out.printf(
                "time to count %s of %,d residents, median (longest), at most %,d reached | %d ms (%d ms) | %s%n",
                Double.isNaN(radius) ? "everybody" : "%.0f km".formatted(radius / 1000),
                people.size(),
                reached,
                warm.get(TIMES / 2),
                warm.getLast(),
                goal);
    }
}
