package org.communityalerts.port.resident;

import java.util.List;
import org.communityalerts.domain.resident.Subscriber;
import org.jspecify.annotations.Nullable;

/** The residents on record, to be looked through. What was written a moment ago may be missing. */
public interface Roll {
    /**
     * Some residents.
     *
     * @param next where to go on, or null at the end
     */
    record Page(List<Subscriber> subscribers, @Nullable String next) {}

    /** Those with that in their name; an empty text for everybody. */
    Page named(String part, @Nullable String from);

    /** Those at postcodes that begin so, such as {@code BS20} and {@code 8Q}. */
    Page at(String district, String rest, @Nullable String from);

    /** Everybody, page by page in no order; from null at the beginning. */
    Page everybody(@Nullable String from);
}
