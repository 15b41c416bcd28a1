package org.communityalerts.port.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.domain.audience.Point;

/** Where postcodes, towns, villages and authorities are. */
public interface Places {
    /** A live postcode as it is written, its point, and whether that point is in one of its buildings. */
    record Postcode(String name, Point point, boolean exact) {}

    /** The postcode of that text in any spacing and case, if it is one of the force area's or its neighbours'. */
    Optional<Postcode> postcode(String text);

    /** Whether that text is a postcode no longer in use. */
    boolean retired(String text);

    /** Live postcodes that may have been meant by a text that is none, likeliest first. */
    List<String> near(String text, int most);

    /** The place of that id, or the postcode of that name. */
    Optional<Place> place(String id);

    /** What a place, not a postcode, covers: whoever is in one of these areas. Empty if there is no such place. */
    List<Area> extent(String id);

    /** The officers of a beat, each by rank and name; of any other place there are none. */
    List<String> officers(String id);

    /** The authorities and districts that people know an area by. */
    List<Place> districts();

    /** For each sector of the force's postcodes, such as "BS20 8", a circle that all of its postcodes are in. */
    Map<String, Area.Circle> sectors();

    /** What the force covers. */
    List<Area> force();

    /** Places and postcodes by a part of their name, best first. */
    List<Place> search(String text, int most);

    /** How many postcodes lie on the curve from {@code low} to before {@code high}: where people can live. */
    int between(long low, long high);
}
