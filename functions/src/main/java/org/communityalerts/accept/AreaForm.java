package org.communityalerts.accept;

import java.util.Optional;
import java.util.Set;
import org.communityalerts.edge.Fields;
import org.communityalerts.model.Area;
import org.communityalerts.model.Point;
import org.communityalerts.port.Places;

/** Reads an area from a request. What it cannot read it refuses: an area never widens. */
public final class AreaForm {
    /** An area, and how a person would say it. */
    record Chosen(Area area, String words) {}

    private final Places places;

    public AreaForm(Places places) {
        this.places = places;
    }

    /** The area, or null with what is wrong noted. */
    Chosen read(Fields form) {
        Set<String> kinds = form.names();
        if (kinds.size() != 1) {
            return form.fail("", "must hold exactly one of circle, everywhere");
        }
        return switch (kinds.iterator().next()) {
            case "circle" -> circle(form.object("circle"));
            case "everywhere" -> form.isTrue("everywhere") ? new Chosen(new Area.Everywhere(), "everywhere") : null;
            default -> form.fail("", "must hold exactly one of circle, everywhere");
        };
    }

    private Chosen circle(Fields circle) {
        if (circle == null) {
            return null;
        }
        double radius = circle.number("radiusMetres", Area.SMALLEST_RADIUS, Area.LARGEST_RADIUS);
        Places.Postcode centre = circle.has("postcode") ? postcode(circle) : point(circle);
        circle.nothingElse();
        if (centre == null || Double.isNaN(radius)) {
            return null;
        }
        String words = "within %,d m of %s".formatted(Math.round(radius), centre.name());
        return new Chosen(new Area.Circle(centre.point(), radius), words);
    }

    private Places.Postcode postcode(Fields circle) {
        if (circle.has("lat") || circle.has("lon")) {
            return circle.fail("", "must hold a postcode, or lat and lon, not both");
        }
        String text = circle.text("postcode", 10);
        if (text == null) {
            return null;
        }
        Optional<Places.Postcode> found = places.postcode(text);
        return found.orElseGet(
                () -> circle.fail("postcode", "is not a postcode in the force's area or beside it: " + text));
    }

    private static Places.Postcode point(Fields circle) {
        if (!circle.has("lat") && !circle.has("lon")) {
            return circle.fail("postcode", "is missing; lat and lon will do instead");
        }
        double lat = circle.number("lat", -90, 90);
        double lon = circle.number("lon", -180, 180);
        if (Double.isNaN(lat) || Double.isNaN(lon)) {
            return null;
        }
        return new Places.Postcode("%.5f, %.5f".formatted(lat, lon), new Point(lat, lon));
    }
}
