package org.communityalerts.edge.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.craft.person.UncheckedPlace;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;

/** A person's places beside the first as the HTTP contract has them, read and written. */
public final class OwnPlacesForm {
    private static final int LONGEST = 320;

    /** A place as an answer shows it: by its postcode, or by its point. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String label,
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable List<String> groups,
            @Nullable LocalDate until) {
        private static View of(OwnPlace place) {
            boolean byPoint = place.postcode() == null;
            return new View(
                    place.label(),
                    place.postcode(),
                    byPoint ? place.point().lat() : null,
                    byPoint ? place.point().lon() : null,
                    place.groups().isEmpty()
                            ? null
                            : place.groups().stream().sorted().toList(),
                    place.until());
        }
    }

    private OwnPlacesForm() {}

    /** The places as an answer shows them; null for none. */
    static @Nullable List<View> write(List<OwnPlace> places) {
        return places.isEmpty() ? null : places.stream().map(View::of).toList();
    }

    /** The form's places, with what is wrong noted. */
    static List<UncheckedPlace> read(Fields form) {
        var places = new ArrayList<UncheckedPlace>();
        for (Fields one : form.objects("places", OwnPlace.MOST)) {
            String label = one.line("label", LONGEST);
            Point point = point(one);
            var place = new UncheckedPlace(
                    label,
                    point == null ? one.optionalPastedText("postcode", LONGEST) : null,
                    point,
                    one.texts("groups", OwnPlace.MOST_GROUPS),
                    DayForm.read(one, "until"));
            one.nothingElse();
            places.add(place);
        }
        return places;
    }

    private static @Nullable Point point(Fields one) {
        boolean lat = one.has("lat");
        boolean lon = one.has("lon");
        if (!lat && !lon) {
            return null;
        }
        if (one.has("postcode")) {
            return one.fail("postcode", "must be left out where there are lat and lon");
        }
        double north = one.number("lat", -90, 90);
        double east = one.number("lon", -180, 180);
        return Double.isNaN(north) || Double.isNaN(east) ? null : new Point(north, east);
    }
}
