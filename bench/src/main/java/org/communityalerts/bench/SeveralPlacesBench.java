package org.communityalerts.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.communityalerts.bench.platform.BareTables;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.Counter;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.outside.aws.dynamo.resident.DynamoAudience;
import org.communityalerts.outside.aws.dynamo.resident.DynamoHeadCounts;

/** What it takes that some people have several places: of those who have one, and of an estimate. */
public final class SeveralPlacesBench {
    private static final int RESIDENTS = 20_000;
    private static final int ONE_IN = 20;
    private static final int FURTHER = 3;
    private static final int WARM = 10;
    private static final int TIMES = 30;
    private static final double RADIUS = 5000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private final Targeting targeting = new Targeting(PlacesFile.forceArea());
    private final List<AudienceEntry> one = Residents.entries(RESIDENTS);

    private SeveralPlacesBench() {}

    public static void main(String[] arguments) throws Exception {
        var bench = new SeveralPlacesBench();
        bench.decide();
        bench.count();
        System.exit(0);
    }

    /** The exact test of people who have one place, against the test of their points alone. */
    private void decide() {
        Point middle = one.getFirst().point();
        var audience = new Audience(new Area.Circle(middle, RADIUS), Set.of(), "");
        Predicate<AudienceEntry> meant = targeting.reaches(audience, TODAY);
        Predicate<AudienceEntry> bare = person -> middle.metresTo(person.point()) <= RADIUS;
        double whole = Double.MAX_VALUE;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < WARM + TIMES; i++) {
            whole = Math.min(whole, seconds(() -> count(meant)));
            least = Math.min(least, seconds(() -> count(bare)));
        }
        System.out.printf(
                "deciding on %,d people with one place ÷ their distance alone | %.2f (%.1f ÷ %.1f ms) | ≤ 1.1%n",
                RESIDENTS, whole / least, whole * 1000, least * 1000);
    }

    /** An estimate where nobody has several places, and where one in twenty has. */
    private void count() throws Exception {
        try (var tables = new BareTables()) {
            var counter = new Counter(
                    targeting,
                    new DynamoHeadCounts(tables.dynamo, BareTables.AUDIENCE),
                    new DynamoAudience(tables.dynamo, BareTables.AUDIENCE));
            tables.settle(one);
            double before = median(counter);
            List<AudienceEntry> several = several();
            tables.settle(several);
            Residents.settle(tables.dynamo, Audience.SEVERAL, several);
            double after = median(counter);
            System.out.printf(
                    "time to count everybody of %,d residents, 1 in %d with %d further places ÷ with none | %.2f (%.0f ÷ %.0f"
                            + " ms) | ≤ 100 ms%n",
                    RESIDENTS, ONE_IN, FURTHER, after / before, after, before);
        }
    }

    private static double median(Counter counter) {
        var audience = new Audience(new Area.Everywhere(), Set.of(), "");
        var times = new ArrayList<Double>();
        for (int i = 0; i < WARM + TIMES; i++) {
            times.add(1000 * seconds(() -> counter.count(audience).recipients(Set.of(Channel.SMS))));
        }
        return times.subList(WARM, times.size()).stream().sorted().toList().get(TIMES / 2);
    }

    private List<AudienceEntry> several() {
        var dice = new Random(5);
        return IntStream.range(0, RESIDENTS / ONE_IN)
                .mapToObj(i -> farmer(i, one.get(i).point(), dice))
                .flatMap(farmer -> farmer.entries().stream())
                .toList();
    }

    private static Subscriber farmer(int number, Point home, Random dice) {
        List<OwnPlace> fields = IntStream.range(0, FURTHER)
                .mapToObj(i -> new Point(home.lat() + dice.nextDouble() / 20, home.lon() + dice.nextDouble() / 20))
                .map(point -> new OwnPlace("Field", null, new Spot(point, Set.of("farm-watch"), null)))
                .toList();
        return new Subscriber(
                        "farmer-" + number,
                        "Farmer",
                        "+4477010%05d".formatted(number),
                        null,
                        null,
                        "BS20 8QJ",
                        home,
                        Set.of("farm-watch"),
                        Set.of(Channel.SMS),
                        "en")
                .change()
                .with(fields)
                .done();
    }

    private long count(Predicate<AudienceEntry> meant) {
        return one.stream().filter(meant).count();
    }

    private static double seconds(LongSupplier work) {
        long start = System.nanoTime();
        var _ = work.getAsLong();
        return (System.nanoTime() - start) / 1e9;
    }
}
