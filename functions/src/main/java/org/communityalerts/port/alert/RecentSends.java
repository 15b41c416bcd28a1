package org.communityalerts.port.alert;

import java.time.Instant;
import java.util.List;
import org.communityalerts.domain.audience.Area;

/** What each author sends of late, or is to send, without a second person. */
public interface RecentSends {
    /**
     * One alert.
     *
     * @param name tells it from another, and is the same when the same request comes again
     * @param at when it goes
     */
    record Send(String name, Instant at, int recipients, List<Area> areas) {}

    /**
     * An author's sends as they were read.
     *
     * @param version of the reading
     */
    record Book(List<Send> sends, long version) {}

    Book of(String author);

    /** Writes an author's sends in place of those read; false if somebody else did so since. */
    boolean put(String author, Book read, List<Send> sends);
}
