package org.communityalerts.alert.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.Counter;
import org.communityalerts.craft.reach.SlicePeople;
import org.communityalerts.craft.targeting.BruteForce;
import org.communityalerts.craft.targeting.RandomAreas;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReadings;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.ChunkQueues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever has up to eight places beside the first gets one message of what concerns any of them, and is counted once, before
 * it goes and after: held against asking each of them at each of their places, over a thousand audiences.
 */
class SeveralPlacesPropertyTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Targeting TARGETING = new Targeting(PLACES);
    private static final BruteForce EXACT = new BruteForce(PLACES);
    private static final List<Point> POINTS =
            PLACES.forcePostcodes().stream().map(Places.Postcode::point).toList();
    private static final List<String> GROUPS = List.of("a", "b", "c", "d");
    private static final LocalDate TODAY = Here.day(Examples.NOW);
    private static final int RESIDENTS = 250;

    private final MemoryAudience audience = new MemoryAudience();
    private final List<Subscriber> residents = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void in_250_audiences_everybody_meant_gets_one_message_and_is_counted_once(long seed) {
        var dice = new Random(seed);
        for (int i = 0; i < RESIDENTS; i++) {
            Subscriber one = resident(i, dice);
            residents.add(one);
            audience.add(one);
        }
        var counter = new Counter(TARGETING, audience, audience);
        var areas = new RandomAreas(seed, POINTS, List.of("E06000022", "E06000023", "E06000066"));
        int several = 0;
        for (int i = 0; i < 250; i++) {
            Alert alert = Examples.to(narrowed(areas.audience(), dice));
            Set<String> expected = residents.stream()
                    .filter(one -> isMeant(one, alert.audience()))
                    .map(Subscriber::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            var run = new Run(alert);
            assertThat(run.written()).as(alert.audience().toString()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(run.counted()).isEqualTo(expected.size());
            assertThat(counter.count(alert.audience()).on(alert.occasion()).everybody())
                    .as("estimated " + alert.audience())
                    .isEqualTo(expected.size());
            several += (int) residents.stream()
                    .filter(one -> spots(one)
                                    .filter(spot -> isMeant(spot, alert.audience()))
                                    .count()
                            > 1)
                    .count();
        }
        assertThat(several).as("people meant at several places").isGreaterThan(1000);
    }

    private static boolean isMeant(Subscriber one, Audience audience) {
        Set<String> excluded = audience.exclude().groups();
        return spots(one).anyMatch(spot -> isMeant(spot, audience))
                && spots(one)
                        .filter(SeveralPlacesPropertyTest::isOn)
                        .allMatch(spot -> Collections.disjoint(spot.groups(), excluded));
    }

    private static boolean isOn(Spot spot) {
        return spot.until() == null || spot.until().compareTo(TODAY) >= 0;
    }

    private static boolean isMeant(Spot spot, Audience audience) {
        return isOn(spot)
                && EXACT.contains(audience, spot.point())
                && (audience.groups().isEmpty() || !Collections.disjoint(audience.groups(), spot.groups()));
    }

    private static Stream<Spot> spots(Subscriber one) {
        return Stream.concat(
                Stream.of(new Spot(one.point(), one.groups(), one.until())),
                one.places().stream().map(OwnPlace::spot));
    }

    private static Audience narrowed(Audience where, Random dice) {
        Set<String> in = dice.nextBoolean() ? Set.of() : some(dice);
        var out = new Audience.Exclusion(
                dice.nextBoolean() ? Set.of() : some(dice), where.exclude().areas());
        return new Audience(where.areas(), in, out, "");
    }

    /** Half have one place; the others' lie close together or all over the force's area, and some are over. */
    private static Subscriber resident(int number, Random dice) {
        Point home = POINTS.get(dice.nextInt(POINTS.size()));
        var places = new ArrayList<OwnPlace>();
        for (int i = dice.nextBoolean() ? dice.nextInt(OwnPlace.MOST + 1) : 0; i > 0; i--) {
            Point point = dice.nextBoolean() ? near(home, dice) : POINTS.get(dice.nextInt(POINTS.size()));
            if (places.stream().noneMatch(place -> place.isAt(point))) {
                places.add(new OwnPlace("Place " + i, null, new Spot(point, some(dice), end(dice))));
            }
        }
        return Examples.resident(number, home, Channel.SMS)
                .change()
                .in(some(dice))
                .until(end(dice))
                .with(places)
                .at("BS20 8QJ", home)
                .done();
    }

    private static Point near(Point home, Random dice) {
        return new Point(home.lat() + dice.nextDouble() * 0.02, home.lon() + dice.nextDouble() * 0.02);
    }

    private static LocalDate end(Random dice) {
        return dice.nextInt(4) == 0 ? TODAY.plusDays(dice.nextInt(3) - 1) : null;
    }

    private static Set<String> some(Random dice) {
        return GROUPS.stream().filter(group -> dice.nextInt(4) == 0).collect(Collectors.toSet());
    }

    /** An alert on its way to those it is for. */
    private final class Run {
        private final MemoryAlerts alerts = new MemoryAlerts();
        private final MemoryTallies tallies = new MemoryTallies();
        private final MemoryQueue<Chunk> texts = new MemoryQueue<>();
        private final Alert alert;

        Run(Alert alert) {
            this.alert = alert;
            alerts.accept(alert, null, null);
            var slices = new MemoryQueue<Slice>();
            List<Slice> cut = TARGETING.slices(alert.id(), alert.audience(), 4);
            alerts.planned(alert.id(), cut.size());
            var fanOut = new FanOut(
                    alerts,
                    new SlicePeople(audience, null),
                    new MemoryReadings(),
                    TARGETING,
                    new ChunkQueues(Map.of(Channel.SMS, texts), Map.of()),
                    slices,
                    tallies,
                    () -> Examples.NOW,
                    Duration.ofSeconds(10),
                    new FanOut.Size(20, 7));
            cut.forEach(fanOut::read);
        }

        List<String> written() {
            return texts.drain().stream()
                    .flatMap(chunk -> chunk.recipients().stream())
                    .map(Recipient::subscriberId)
                    .toList();
        }

        int counted() {
            return Progress.of(
                            tallies.of(alert.id()),
                            alerts.find(alert.id()).orElseThrow().slices())
                    .recipients();
        }
    }
}
