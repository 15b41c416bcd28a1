package org.communityalerts.domain.resident;

import java.time.LocalDate;
import java.util.Set;
import org.communityalerts.domain.audience.Spot;
import org.jspecify.annotations.Nullable;

/** The first of somebody's places, which has their postcode. */
public record Home(String postcode, Spot spot) {
    /** The same in those groups. */
    Home in(Set<String> groups) {
        return new Home(postcode, new Spot(spot.point(), groups, spot.until()));
    }

    /** The same to the end of that day, or null for good. */
    Home until(@Nullable LocalDate lastDay) {
        return new Home(postcode, new Spot(spot.point(), spot.groups(), lastDay));
    }
}
