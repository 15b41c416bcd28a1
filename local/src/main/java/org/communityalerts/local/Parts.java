package org.communityalerts.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/** What has been started, and is closed again, last started first. */
final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    /** Closes some ahead of the others. */
    void closeAhead(Predicate<AutoCloseable> some) {
        open.stream().filter(some).forEach(Parts::closeQuietly);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            closeQuietly(open.pop());
        }
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("did not stop cleanly: " + part.getClass().getSimpleName());
        }
    }
}
