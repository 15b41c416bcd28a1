package org.communityalerts.domain.audience;

import java.util.Locale;
import java.util.Optional;
import org.communityalerts.domain.Words;

/**
 * A place with a name, or a postcode.
 *
 * @param id the place's own, the same in every places file
 * @param district what tells it from another of its name: the authority or county it is in, or empty
 * @param centre where its name stands on the map
 * @param bounds the box it lies in
 * @param exact whether its extent is known: a postcode's point in a building, an authority's outline, a town's box
 */
public record Place(String id, String name, Kind kind, String district, Point centre, Bounds bounds, boolean exact) {
    /** What a place is, the largest first; what came later stands behind, because a places file holds its number. */
    public enum Kind {
        AUTHORITY,
        DISTRICT,
        CITY,
        TOWN,
        SUBURB,
        VILLAGE,
        HAMLET,
        SETTLEMENT,
        POSTCODE,
        BEAT,
        WARD,
        FLOOD_AREA;

        /** The kind's name on the wire. */
        public String word() {
            return this == FLOOD_AREA ? "floodArea" : name().toLowerCase(Locale.ROOT);
        }

        /** Whether all there is of a place of that kind lies within an outline. */
        public boolean outlined() {
            return switch (this) {
                case AUTHORITY, DISTRICT, BEAT, WARD, FLOOD_AREA -> true;
                case CITY, TOWN, SUBURB, VILLAGE, HAMLET, SETTLEMENT, POSTCODE -> false;
            };
        }

        /** The kind of that wire name, or empty. */
        public static Optional<Kind> of(String word) {
            return Words.find(values(), Kind::word, word);
        }
    }

    /** The least and greatest latitude and longitude of a place, in degrees. */
    public record Bounds(double south, double west, double north, double east) {}

    /** The place and what tells it from another of its name. */
    public String fullName() {
        return district.isEmpty() ? name : name + ", " + district;
    }
}
