package org.communityalerts.port;

import java.util.Optional;
import org.communityalerts.model.Point;

/** Where postcodes are. */
public interface Places {
    /** A live postcode as it is written, and its point. */
    record Postcode(String name, Point point) {}

    /** The postcode of that text in any spacing and case, if it is one of the force area's or its neighbours'. */
    Optional<Postcode> postcode(String text);

    /** How many postcodes lie on the curve from {@code low} to before {@code high}: where people can live. */
    int between(long low, long high);
}
