package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.Counter;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.HeadCounts;
import org.communityalerts.port.resident.Subscribers;
import org.junit.jupiter.api.Test;

/** That counting says what reading everybody says, whatever residents do, whichever store keeps them. */
public abstract class HeadCountsContract {
    private static final Targeting TARGETING = new Targeting(PlacesFile.forceArea());
    protected static final List<String> GROUPS = List.of("boat-watch", "dog-walkers", "farm-watch", "night-shift");

    protected abstract Subscribers subscribers();

    protected abstract AudienceEntries entries();

    protected abstract HeadCounts counts();

    @Test
    void counts_say_what_reading_says_however_residents_come_move_join_leave_choose_and_go() {
        var neighbours = new Neighbours(subscribers(), 1, points(1), GROUPS);
        for (int i = 0; i < 6; i++) {
            neighbours.live(25);
            counted(i);
        }
    }

    @Test
    void many_who_change_at_once_in_the_same_cells_are_all_counted() {
        List<Point> points = points(2).subList(0, 3);
        AtOnce.each(6, i -> {
            new Neighbours(subscribers(), i, points, GROUPS).live(12);
            return i;
        });

        counted(9);
    }

    /** Lets residents of some streets do so many things. */
    protected void live(int seed, int times) {
        new Neighbours(subscribers(), seed, points(seed), GROUPS).live(times);
    }

    /** Holds counting against reading. */
    protected void counted(int seed) {
        var counter = new Counter(TARGETING, counts(), entries());
        var read = new EverybodyRead(TARGETING, entries());
        for (Audience audience : audiences(new Random(seed))) {
            var reach = counter.count(audience);
            for (Occasion occasion : Chosen.OCCASIONS) {
                assertThat(EverybodyRead.said(reach.on(occasion)))
                        .as(audience + " " + occasion)
                        .isEqualTo(read.of(audience, occasion));
            }
        }
    }

    /** Some in one place, two in the same finest cell, one where tiles meet, and one far away. */
    private static List<Point> points(int seed) {
        var dice = new Random(seed);
        var points = new ArrayList<>(List.of(
                new Point(51.48, -2.77),
                new Point(51.48, Math.nextUp(-2.77)),
                new Point(51.50390625, -2.8125),
                new Point(-17, 179.99)));
        for (int i = 0; i < 30; i++) {
            points.add(new Point(51.48 + dice.nextDouble() * 0.1, -2.8 + dice.nextDouble() * 0.15));
        }
        return points;
    }

    private static List<Audience> audiences(Random dice) {
        var audiences = new ArrayList<Audience>();
        List<List<Area>> areas = List.of(
                List.of(new Area.Everywhere()),
                List.of(new Area.Circle(new Point(51.48 + dice.nextDouble() * 0.1, -2.75), 200 + dice.nextInt(6000))),
                List.of(
                        new Area.Circle(new Point(51.5, -2.8 + dice.nextDouble() * 0.1), 1500),
                        new Area.Circle(new Point(51.51, -2.7), 200 + dice.nextInt(8000))));
        for (List<Area> some : areas) {
            for (Set<String> groups :
                    List.of(Set.<String>of(), Set.of(GROUPS.getFirst()), Set.copyOf(GROUPS.subList(1, 3)))) {
                audiences.add(new Audience(some, groups, Audience.Exclusion.NOBODY, ""));
                audiences.add(new Audience(
                        some,
                        groups,
                        new Audience.Exclusion(
                                Set.copyOf(GROUPS.subList(2, 4)),
                                List.of(new Area.Circle(new Point(51.48, -2.77), 100 + dice.nextInt(900)))),
                        ""));
            }
        }
        return audiences;
    }
}
