package org.communityalerts.craft.targeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.audience.Places;

/** A town of some homes with a postcode each, a west and an east end, and nothing around. */
final class Town implements Places {
    private final List<Point> homes = new ArrayList<>();

    Town(int count) {
        var dice = new Random(count);
        for (int i = 0; i < count; i++) {
            homes.add(new Point(51.4 + dice.nextInt(1000) / 10_000.0, -2.7 + dice.nextInt(1000) / 5_000.0));
        }
    }

    static Area.Polygon square(double south, double west, double north, double east) {
        return new Area.Polygon(List.of(List.of(
                new Point(south, west),
                new Point(south, east),
                new Point(north, east),
                new Point(north, west),
                new Point(south, west))));
    }

    List<Point> homes() {
        return homes;
    }

    @Override
    public List<String> officers(String id) {
        return List.of();
    }

    @Override
    public List<Area> extent(String id) {
        return switch (id) {
            case "west" -> List.of(square(51.4, -2.7, 51.5, -2.6));
            case "town" -> List.of(square(51.4, -2.7, 51.5, -2.6), square(51.4, -2.6, 51.5, -2.5));
            default -> List.of();
        };
    }

    @Override
    public List<Place> districts() {
        return List.of();
    }

    @Override
    public Map<String, Area.Circle> sectors() {
        return Map.of();
    }

    @Override
    public List<Area> force() {
        return extent("town");
    }

    @Override
    public int between(long low, long high) {
        return (int) homes.stream()
                .mapToLong(Geohash::curve)
                .filter(curve -> curve >= low && curve < high)
                .count();
    }

    @Override
    public Optional<Postcode> postcode(String text) {
        return Optional.empty();
    }

    @Override
    public boolean retired(String text) {
        return false;
    }

    @Override
    public List<String> near(String text, int most) {
        return List.of();
    }

    @Override
    public Optional<Place> place(String id) {
        return Optional.empty();
    }

    @Override
    public List<Place> search(String text, int most) {
        return List.of();
    }
}
