package org.communityalerts.alert.publish;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.audience.Places;

/** The area of an alert as a picture: its shapes, the force's outline behind them, and how far a length is. */
final class AreaPicture {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 220;
    /** How much of the picture the shapes take up: what lies around them shows where they are. */
    private static final double SHARE = 0.6;

    /** A line needs no more to be seen so small. */
    private static final int MOST_CORNERS = 50;

    private final Places places;

    AreaPicture(Places places) {
        this.places = places;
    }

    /** @param label what it shows, for who does not see it */
    void draw(Markup html, Audience audience, String label) {
        List<Area> shapes = audience.areas().stream().flatMap(this::shapes).toList();
        List<Point> corners = shapes.stream().flatMap(AreaPicture::corners).toList();
        if (corners.isEmpty()) {
            return;
        }
        var view = Projection.of(corners, WIDTH, HEIGHT, SHARE);
        html.element(
                "svg",
                () -> {
                    places.force().forEach(area -> shape(html, view, area, "force"));
                    shapes.forEach(area -> shape(html, view, area, "area"));
                    scale(html, view);
                },
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                label,
                "class",
                "map");
    }

    private Stream<Area> shapes(Area area) {
        return switch (area) {
            case Area.Place(String id) ->
                places.extent(id).isEmpty()
                        ? places.place(id).map(place -> (Area) new Area.Circle(place.centre(), 500)).stream()
                        : places.extent(id).stream();
            case Area.Everywhere _ -> places.force().stream();
            default -> Stream.of(area);
        };
    }

    private static Stream<Point> corners(Area area) {
        return switch (area) {
            case Area.Circle circle -> Projection.around(circle.centre(), circle.radiusMetres());
            case Area.Polygon polygon -> polygon.rings().getFirst().stream();
            default -> Stream.of();
        };
    }

    private static void shape(Markup html, Projection view, Area area, String name) {
        switch (area) {
            case Area.Circle circle ->
                html.empty(
                        "circle",
                        "cx",
                        number(view.x(circle.centre())),
                        "cy",
                        number(view.y(circle.centre())),
                        "r",
                        number(circle.radiusMetres() * view.perMetre()),
                        "class",
                        name);
            case Area.Polygon polygon ->
                html.empty("path", "d", path(view, polygon), "fill-rule", "evenodd", "class", name);
            default -> {}
        }
    }

    private static String path(Projection view, Area.Polygon polygon) {
        return polygon.rings().stream().map(ring -> path(view, ring)).collect(Collectors.joining());
    }

    private static String path(Projection view, List<Point> ring) {
        int step = Math.max(1, ring.size() / MOST_CORNERS);
        return Stream.iterate(0, i -> i < ring.size(), i -> i + step)
                .map(ring::get)
                .map(corner -> number(view.x(corner)) + " " + number(view.y(corner)))
                .collect(Collectors.joining("L", "M", "Z"));
    }

    private static void scale(Markup html, Projection view) {
        double metres = view.roundLength();
        String end = number(8 + metres * view.perMetre());
        html.empty("path", "d", "M8 205V212H" + end + "V205", "class", "scale")
                .element("text", length(metres), "x", "12", "y", "206");
    }

    private static String length(double metres) {
        return metres < 1000 ? Math.round(metres) + " m" : Math.round(metres / 1000) + " km";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
