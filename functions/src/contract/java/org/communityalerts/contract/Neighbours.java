package org.communityalerts.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.resident.Subscribers;

/** Residents of a few streets who come, move, join, leave, choose and go, the same for the same seed. */
final class Neighbours {
    private static final Edit EDIT = new Edit("officer", Samples.NOW);
    private static final Suppression ERASED = new Suppression(Suppression.Reason.ERASED, Samples.NOW, "officer");

    private final Subscribers subscribers;
    private final Random dice;
    private final List<Point> points;
    private final List<String> groups;
    private final List<String> ids = new ArrayList<>();

    Neighbours(Subscribers subscribers, long seed, List<Point> points, List<String> groups) {
        this.subscribers = subscribers;
        this.dice = new Random(seed);
        this.points = points;
        this.groups = groups;
    }

    /** Does something that residents do, so often. */
    void live(int times) {
        for (int i = 0; i < times; i++) {
            switch (ids.isEmpty() ? 0 : dice.nextInt(8)) {
                case 0 -> come(List.of(somebody(UUID.randomUUID().toString())));
                case 1 ->
                    come(IntStream.range(0, 1 + dice.nextInt(30))
                            .mapToObj(n -> somebody(UUID.randomUUID().toString()))
                            .toList());
                case 2 -> subscribers.remove(ids.remove(dice.nextInt(ids.size())), ERASED);
                default -> change(ids.get(dice.nextInt(ids.size())));
            }
        }
    }

    private void come(List<Subscriber> some) {
        if (some.size() == 1) {
            subscribers.add(some.getFirst());
        } else {
            subscribers.addAll(some);
            // What a crash cut short is done again.
            subscribers.addAll(some.subList(0, some.size() / 2));
        }
        some.forEach(one -> ids.add(one.id()));
    }

    private void change(String id) {
        Subscriber other = somebody(id);
        subscribers.change(id, EDIT, before -> switch (dice.nextInt(4)) {
            case 0 -> with(before, other.point(), before.groups(), before.channels());
            case 1 -> with(before, before.point(), other.groups(), before.channels());
            case 2 -> with(before, before.point(), before.groups(), other.channels());
            default -> with(before, other.point(), other.groups(), other.channels());
        });
    }

    private Subscriber with(Subscriber s, Point point, Set<String> groups, Set<Channel> channels) {
        var other = new Subscriber(
                        s.id(),
                        s.name(),
                        s.mobile(),
                        s.landline(),
                        s.email(),
                        s.postcode(),
                        point,
                        groups,
                        channels,
                        dice.nextInt(4) == 0 ? "cy" : "en")
                .change()
                .unsafe(dice.nextInt(10) == 0)
                .done();
        return other.change()
                .wishing(Chosen.by(dice))
                .until(Elsewhere.end(dice))
                .with(dice.nextBoolean() ? s.places() : Elsewhere.places(dice, points, this.groups))
                .at(s.postcode(), point)
                .done();
    }

    private Subscriber somebody(String id) {
        Set<String> some = groups.stream().filter(g -> dice.nextInt(3) == 0).collect(Collectors.toSet());
        Set<Channel> chosen = Stream.of(Channel.SMS, Channel.VOICE, Channel.EMAIL)
                .filter(c -> dice.nextBoolean())
                .collect(Collectors.toSet());
        var bare = new Subscriber(
                id,
                "Resident",
                Samples.number(),
                dice.nextBoolean() ? Samples.number() : null,
                null,
                "BS20 8QJ",
                points.get(dice.nextInt(points.size())),
                some,
                chosen,
                "en");
        return with(bare, bare.point(), some, chosen);
    }
}
