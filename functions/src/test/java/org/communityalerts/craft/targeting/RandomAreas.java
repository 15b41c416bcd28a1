package org.communityalerts.craft.targeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;

/** Audiences of all shapes near given points, the same for the same seed. */
public final class RandomAreas {
    private final Random dice;
    private final List<Point> points;
    private final List<String> places;

    public RandomAreas(long seed, List<Point> points, List<String> places) {
        this.dice = new Random(seed);
        this.points = points;
        this.places = places;
    }

    public Audience audience() {
        return switch (dice.nextInt(10)) {
            case 0, 1, 2, 3 -> one(circle());
            case 4, 5, 6 -> one(polygon());
            case 7 -> one(places.isEmpty() ? rectangle() : new Area.Place(places.get(dice.nextInt(places.size()))));
            case 8 -> new Audience(several(), Set.of(), Audience.Exclusion.NOBODY, "");
            default -> new Audience(several(), Set.of(), new Audience.Exclusion(Set.of(), several()), "");
        };
    }

    private static Audience one(Area area) {
        return new Audience(area, Set.of(), "");
    }

    private List<Area> several() {
        var areas = new ArrayList<Area>();
        for (int i = dice.nextInt(3); i >= 0; i--) {
            areas.add(dice.nextBoolean() ? circle() : polygon());
        }
        return areas;
    }

    /** Of any radius, and often one that ends exactly at one of the points. */
    private Area circle() {
        Point centre = dice.nextInt(3) == 0 ? near(0.3) : point();
        double radius = Area.SMALLEST_RADIUS * Math.pow(Area.LARGEST_RADIUS / Area.SMALLEST_RADIUS, dice.nextDouble());
        double toAnother = centre.metresTo(point());
        boolean exact = dice.nextInt(4) == 0 && toAnother >= Area.SMALLEST_RADIUS && toAnother <= Area.LARGEST_RADIUS;
        return new Area.Circle(centre, exact ? toAnother : Math.min(radius, Area.LARGEST_RADIUS));
    }

    private Area polygon() {
        return dice.nextInt(4) == 0 ? rectangle() : star();
    }

    /** With its sides through two of the points. */
    private Area rectangle() {
        Point a = point();
        Point b = point();
        if (a.lat() == b.lat() || a.lon() == b.lon()) {
            return star();
        }
        return new Area.Polygon(List.of(List.of(a, new Point(a.lat(), b.lon()), b, new Point(b.lat(), a.lon()), a)));
    }

    /** Corners at any distance round a middle, and sometimes a hole of the same form. */
    private Area star() {
        Point middle = near(0.1);
        double size = 0.001 * Math.pow(300, dice.nextDouble());
        var corners = new ArrayList<double[]>();
        int count = 3 + dice.nextInt(18);
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * (i + dice.nextDouble() * 0.9) / count;
            double away = size * (0.4 + 0.6 * dice.nextDouble());
            corners.add(new double[] {away * Math.sin(angle), away * Math.cos(angle)});
        }
        List<Point> line = line(middle, corners, 1);
        return new Area.Polygon(dice.nextBoolean() ? List.of(line) : List.of(line, line(middle, corners, 0.3)));
    }

    private static List<Point> line(Point middle, List<double[]> corners, double scale) {
        var line = new ArrayList<Point>();
        for (double[] corner : corners) {
            line.add(shifted(middle, corner[0] * scale, corner[1] * scale));
        }
        line.add(line.getFirst());
        return line;
    }

    private Point point() {
        return points.get(dice.nextInt(points.size()));
    }

    private Point near(double degrees) {
        return shifted(point(), (dice.nextDouble() - 0.5) * degrees, (dice.nextDouble() - 0.5) * degrees);
    }

    private static Point shifted(Point point, double lat, double lon) {
        return new Point(Math.clamp(point.lat() + lat, -90, 90), Math.clamp(point.lon() + lon, -180, 180));
    }
}
