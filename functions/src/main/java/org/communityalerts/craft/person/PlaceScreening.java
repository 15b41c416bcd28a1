package org.communityalerts.craft.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.Letters;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.port.audience.Places;
import org.jspecify.annotations.Nullable;

/** Checks where people want to be told of what happens: the first of their places, and those beside it. */
final class PlaceScreening {
    private static final int LONGEST_LABEL = 40;
    /** Of a geohash: a cell of some 20 by 30 kilometres, in which somebody lives if it is in the force's area or beside it. */
    private static final int CELL = 4;
    /** What a residents' file puts between places, and within one. */
    private static final String MARKS = "[^;|]*";

    private final Places places;

    PlaceScreening(Places places) {
        this.places = places;
    }

    Places.@Nullable Postcode postcode(String field, @Nullable String text, List<Fault> faults) {
        if (text == null) {
            faults.add(new Fault(field, "is missing"));
            return null;
        }
        Optional<Places.Postcode> found = places.postcode(text);
        if (found.isEmpty()) {
            String why = places.retired(text) ? "is no longer in use" : "is not in the force's area or beside it";
            List<String> near = places.near(text, 3);
            String hint = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
            faults.add(new Fault(field, why + hint));
        }
        return found.orElse(null);
    }

    /** @param before those they are in there already */
    static void groups(String field, Set<String> groups, Set<String> before, Set<String> known, List<Fault> faults) {
        if (groups.size() > Math.max(OwnPlace.MOST_GROUPS, before.size())) {
            faults.add(new Fault(field, "may be " + OwnPlace.MOST_GROUPS + " at most"));
        }
        groups.stream()
                .filter(group -> !known.contains(group))
                .forEach(group -> faults.add(new Fault(field, "names a group that does not exist: " + group)));
    }

    /** @param home the point of the first place, or null if that is not known */
    List<OwnPlace> beside(@Nullable Point home, List<UncheckedPlace> drafts, Set<String> known, List<Fault> faults) {
        if (drafts.size() > OwnPlace.MOST) {
            faults.add(new Fault("places", "may be " + OwnPlace.MOST + " at most"));
        }
        var taken = new HashSet<String>();
        if (home != null) {
            taken.add(Geohash.encode(home));
        }
        var checked = new ArrayList<OwnPlace>();
        for (int i = 0; i < drafts.size(); i++) {
            String field = "places/" + i;
            OwnPlace place = one(field, drafts.get(i), known, faults);
            if (place != null && !taken.add(Geohash.encode(place.point()))) {
                faults.add(new Fault(field, "is where another of the places is, for which alerts come already"));
            } else if (place != null) {
                checked.add(place);
            }
        }
        return checked;
    }

    private @Nullable OwnPlace one(String field, UncheckedPlace draft, Set<String> known, List<Fault> faults) {
        String label = label(field + "/label", draft.label(), faults);
        groups(field + "/groups", draft.groups(), Set.of(), known, faults);
        if (draft.point() != null && draft.postcode() == null) {
            if (!lived(draft.point())) {
                faults.add(new Fault(field, "is not in the force's area or beside it"));
            }
            return label == null ? null : new OwnPlace(label, null, spot(draft.point(), draft));
        }
        Places.Postcode found = postcode(field + "/postcode", draft.postcode(), faults);
        return found == null || label == null ? null : new OwnPlace(label, found.name(), spot(found.point(), draft));
    }

    private static Spot spot(Point point, UncheckedPlace draft) {
        return new Spot(point, draft.groups(), draft.until());
    }

    private static @Nullable String label(String field, @Nullable String text, List<Fault> faults) {
        String label = text == null ? "" : Letters.trimmed(text);
        int before = faults.size();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            faults.add(new Fault(field, "must have 1 to " + LONGEST_LABEL + " characters"));
        } else if (!label.matches(MARKS)) {
            faults.add(new Fault(field, "may not have a semicolon or an upright stroke"));
        } else {
            Letters.flawOfLine(label).ifPresent(flaw -> faults.add(new Fault(field, flaw)));
        }
        return faults.size() > before ? null : label;
    }

    private boolean lived(Point point) {
        String cell = Geohash.encode(point).substring(0, CELL);
        return places.between(Geohash.first(cell), Geohash.last(cell)) > 0;
    }
}
