package org.communityalerts.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.port.alert.RecentSends;

/** What each author has sent, in memory, with the same condition as the table. */
public final class MemoryRecentSends implements RecentSends {
    private final Map<String, Book> books = new HashMap<>();

    @Override
    public synchronized Book of(String author) {
        return books.getOrDefault(author, Book.NONE);
    }

    /** As the table does with what is over for hours. */
    public synchronized void forget(String author) {
        books.remove(author);
    }

    @Override
    public synchronized Optional<Book> put(String author, Book read, List<Send> sends) {
        if (of(author).version() != read.version()) {
            return Optional.of(of(author));
        }
        books.put(author, read.with(sends));
        return Optional.empty();
    }
}
