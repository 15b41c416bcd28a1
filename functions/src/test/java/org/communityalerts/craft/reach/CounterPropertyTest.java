package org.communityalerts.craft.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.contract.Chosen;
import org.communityalerts.contract.Elsewhere;
import org.communityalerts.contract.EverybodyRead;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.RandomAreas;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.port.audience.Places;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is counted by cells and points is what reading everybody comes to, whatever the areas, groups and those left out, and
 * whatever people chose to hear of.
 */
class CounterPropertyTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Targeting TARGETING = new Targeting(PLACES);
    private static final List<String> GROUPS = List.of("a", "b", "c", "d");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void in_60_audiences_over_the_whole_force(long seed) {
        var dice = new Random(seed);
        List<Point> points =
                PLACES.forcePostcodes().stream().map(Places.Postcode::point).toList();
        var people = new MemoryAudience();
        for (int i = 0; i < 8000; i++) {
            people.add(resident(i, points, dice));
        }
        var counter = new Counter(TARGETING, people, people);
        var read = new EverybodyRead(TARGETING, people);
        var areas = new RandomAreas(seed, points, List.of("E06000022", "E06000023", "E06000066"));
        for (int i = 0; i < 60; i++) {
            Audience audience = narrowed(areas.audience(), dice);
            Occasion occasion = Chosen.OCCASIONS.get(dice.nextInt(Chosen.OCCASIONS.size()));
            assertThat(EverybodyRead.said(counter.count(audience).on(occasion)))
                    .as(audience + " " + occasion)
                    .isEqualTo(read.of(audience, occasion));
        }
    }

    private static Audience narrowed(Audience where, Random dice) {
        Set<String> in = dice.nextBoolean() ? Set.of() : some(dice);
        var out = new Audience.Exclusion(
                dice.nextBoolean() ? Set.of() : some(dice), where.exclude().areas());
        return new Audience(where.areas(), in, out, "");
    }

    private static Set<String> some(Random dice) {
        return GROUPS.stream().filter(group -> dice.nextInt(3) == 0).collect(Collectors.toSet());
    }

    private static Subscriber resident(int number, List<Point> points, Random dice) {
        Set<Channel> channels = Stream.of(Channel.SMS, Channel.VOICE, Channel.EMAIL)
                .filter(channel -> dice.nextBoolean())
                .collect(Collectors.toSet());
        var one = new Subscriber(
                "resident-" + number,
                "Resident",
                "+447700900123",
                null,
                "resident@example.org",
                "BS20 8QJ",
                points.get(dice.nextInt(points.size())),
                some(dice),
                channels,
                dice.nextInt(5) == 0 ? "cy" : "en");
        return one.change()
                .wishing(Chosen.by(dice))
                .until(Elsewhere.end(dice))
                .with(Elsewhere.places(dice, points, GROUPS))
                .at(one.postcode(), one.point())
                .done();
    }
}
