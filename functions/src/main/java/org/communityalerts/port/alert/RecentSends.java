package org.communityalerts.port.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    record Book(List<Send> sends, long version) {
        /** That of an author who has sent nothing of late. */
        public static final Book NONE = new Book(List.of(), 0);

        /** The same with others in its place. */
        public Book with(List<Send> others) {
            return new Book(others, version + 1);
        }
    }

    Book of(String author);

    /**
     * Writes an author's sends in place of those read.
     *
     * @return empty if they were written; else what stands, because somebody else wrote since
     */
    Optional<Book> put(String author, Book read, List<Send> sends);
}
