package org.communityalerts.edge.form;

import java.util.List;
import java.util.Set;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.edge.Fields;
import org.communityalerts.port.audience.Places;
import org.jspecify.annotations.Nullable;

/** Reads an area from a request. What it cannot read it refuses: an area never widens. */
public final class AreaForm {
    private static final String KINDS = "must hold exactly one of circle, place, polygon, everywhere";
    private static final int LONGEST_ID = 40;
    private static final int MOST_NEAR = 3;
    /** How far a postcode's own point may lie from the point sent with it, in metres. */
    private static final double SAME_POINT = 100;

    private final Places places;
    private final Targeting targeting;

    public AreaForm(Places places, Targeting targeting) {
        this.places = places;
        this.targeting = targeting;
    }

    /** Whether all of an audience's areas are left out of it. */
    boolean leavesNothing(Audience audience) {
        return targeting.leavesNothing(audience);
    }

    /** The area, or null with what is wrong noted. */
    Area read(Fields form) {
        Set<String> kinds = form.names();
        if (kinds.size() != 1) {
            return form.fail("", KINDS);
        }
        String kind = kinds.iterator().next();
        Area chosen = switch (kind) {
            case "circle" -> circle(form, form.object(kind));
            case "place" -> place(form);
            case "polygon" -> polygon(form);
            case "everywhere" -> form.isTrue(kind) ? new Area.Everywhere() : form.unread();
            default -> form.fail("", KINDS);
        };
        if (chosen != null && !targeting.inForce(chosen)) {
            return form.fail(kind, "lies wholly outside the force's area");
        }
        return chosen;
    }

    private Area place(Fields form) {
        String id = form.text("place", LONGEST_ID);
        if (id == null) {
            return form.unread();
        }
        if (places.extent(id).isEmpty()) {
            return form.fail("place", "is not the id of a town, village or authority that is known here: " + id);
        }
        return new Area.Place(id);
    }

    private static Area polygon(Fields form) {
        List<List<Point>> rings = PolygonForm.read(form, "polygon");
        return rings == null ? form.unread() : new Area.Polygon(rings);
    }

    private Area circle(Fields form, Fields circle) {
        if (circle == null) {
            return form.unread();
        }
        double radius = circle.number("radiusMetres", Area.SMALLEST_RADIUS, Area.LARGEST_RADIUS);
        Point point = circle.has("lat") || circle.has("lon") ? point(circle) : null;
        Area.Circle chosen = circle.has("postcode") ? around(circle, radius, point) : around(circle, point, radius);
        circle.nothingElse();
        return chosen;
    }

    private static Area.Circle around(Fields circle, @Nullable Point point, double radius) {
        if (!circle.has("lat") && !circle.has("lon")) {
            return circle.fail("postcode", "is missing; lat and lon will do instead");
        }
        return point == null || Double.isNaN(radius) ? circle.unread() : new Area.Circle(point, radius);
    }

    private Area.Circle around(Fields circle, double radius, @Nullable Point point) {
        Places.Postcode postcode = postcode(circle);
        if (postcode == null || Double.isNaN(radius)) {
            return circle.unread();
        }
        if (point != null && point.metresTo(postcode.point()) > SAME_POINT) {
            return circle.fail("postcode", "lies elsewhere than lat and lon; send one of them");
        }
        return new Area.Circle(postcode.point(), radius, postcode.name());
    }

    private Places.Postcode postcode(Fields circle) {
        String text = circle.pastedText("postcode", 10);
        return text == null
                ? circle.unread()
                : places.postcode(text).orElseGet(() -> circle.fail("postcode", unknown(text)));
    }

    private String unknown(String text) {
        String why = places.retired(text)
                ? "is a retired postcode: "
                : "is not a postcode in the force's area or beside it: ";
        List<String> near = places.near(text, MOST_NEAR);
        return why + text + (near.isEmpty() ? "" : ". Did you mean " + String.join(" or ", near) + "?");
    }

    private static Point point(Fields circle) {
        double lat = circle.number("lat", -90, 90);
        double lon = circle.number("lon", -180, 180);
        return Double.isNaN(lat) || Double.isNaN(lon) ? circle.unread() : new Point(lat, lon);
    }
}
