package org.communityalerts.craft.person;

import java.time.LocalDate;
import java.util.Set;
import org.communityalerts.craft.places.PostcodeName;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.resident.OwnPlace;
import org.jspecify.annotations.Nullable;

/**
 * A place beside the first as someone wrote it, not yet checked.
 *
 * @param postcode null where it is given by its point
 * @param point null where it is given by a postcode
 */
public record UncheckedPlace(
        @Nullable String label,
        @Nullable String postcode,
        @Nullable Point point,
        Set<String> groups,
        @Nullable LocalDate until) {
    /** Whether both are by the same postcode, however it is spelled, or at one point. */
    public boolean isWhere(UncheckedPlace other) {
        return postcode == null || other.postcode == null
                ? point != null && other.point != null && Geohash.encode(point).equals(Geohash.encode(other.point))
                : PostcodeName.squeeze(postcode).equals(PostcodeName.squeeze(other.postcode));
    }

    /** One that is on record, with those of its groups that there still are. */
    public static UncheckedPlace of(OwnPlace place, Set<String> known) {
        return new UncheckedPlace(
                place.label(),
                place.postcode(),
                place.postcode() == null ? place.point() : null,
                UncheckedParticulars.kept(place.groups(), known),
                place.until());
    }
}
