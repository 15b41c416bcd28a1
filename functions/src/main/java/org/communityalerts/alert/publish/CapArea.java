package org.communityalerts.alert.publish;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.audience.Places;

/** The part of the map an alert is for, as CAP 1.2 draws it: "lat,lon", radii in kilometres, polygons closed. */
final class CapArea {
    private static final double METRES_A_KILOMETRE = 1000;

    private final Places places;
    private final AreaWords words;

    CapArea(Places places, AreaWords words) {
        this.places = places;
        this.words = words;
    }

    void write(Markup xml, Audience audience, PageLanguage pageLanguage) {
        xml.element("area", () -> {
            xml.element("areaDesc", words.of(audience, pageLanguage));
            List<Area> shapes = shapes(audience);
            // The schema wants all polygons before all circles.
            shapes.forEach(area -> polygon(xml, area));
            shapes.forEach(area -> circle(xml, area));
        });
    }

    /** CAP knows no holes: where an area is left out, words alone are right, and a shape would be too wide. */
    private List<Area> shapes(Audience audience) {
        if (!audience.exclude().areas().isEmpty()) {
            return List.of();
        }
        var shapes = audience.areas().stream()
                .flatMap(area ->
                        area instanceof Area.Place(String id) ? places.extent(id).stream() : List.of(area).stream())
                .toList();
        boolean holes = shapes.stream().anyMatch(a -> a instanceof Area.Polygon(var rings) && rings.size() > 1);
        return holes ? List.of() : shapes;
    }

    private static void polygon(Markup xml, Area area) {
        if (area instanceof Area.Polygon(List<List<Point>> rings)) {
            xml.element("polygon", rings.getFirst().stream().map(CapArea::pair).collect(Collectors.joining(" ")));
        }
    }

    private static void circle(Markup xml, Area area) {
        if (area instanceof Area.Circle circle) {
            double kilometres = circle.radiusMetres() / METRES_A_KILOMETRE;
            xml.element("circle", String.format(Locale.ROOT, "%s %.3f", pair(circle.centre()), kilometres));
        }
    }

    private static String pair(Point point) {
        return String.format(Locale.ROOT, "%.5f,%.5f", point.lat(), point.lon());
    }
}
