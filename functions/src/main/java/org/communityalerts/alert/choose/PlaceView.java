package org.communityalerts.alert.choose;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place as the HTTP contract shows it; its bounds and outline are left out of lists.
 *
 * @param approximate whether its extent is only roughly known
 * @param officers a beat's, by rank and name
 * @param areas what an alert for it covers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceView(
        String id,
        String name,
        String kind,
        String district,
        double lat,
        double lon,
        boolean approximate,
        @Nullable List<String> officers,
        Place.@Nullable Bounds bounds,
        @Nullable List<Area> areas) {

    static PlaceView brief(Place place, List<String> officers) {
        return of(place, officers, null, null);
    }

    static PlaceView whole(Place place, List<String> officers, List<Area> areas) {
        return of(place, officers, place.bounds(), areas);
    }

    private static PlaceView of(
            Place place, List<String> officers, Place.@Nullable Bounds bounds, @Nullable List<Area> areas) {
        return new PlaceView(
                place.id(),
                place.name(),
                place.kind().word(),
                place.district(),
                place.centre().lat(),
                place.centre().lon(),
                !place.exact(),
                officers.isEmpty() ? null : officers,
                bounds,
                areas);
    }
}
