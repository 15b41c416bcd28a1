package org.communityalerts.outside.aws.dynamo;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A write that counts only if nobody else wrote since it was read. */
public final class Revision {
    private static final int TRIES = 12;

    private Revision() {}

    /**
     * Reads and writes, until nobody was faster.
     *
     * @param read what is on record; if it is empty, so is the answer
     * @param write gives what was written, or empty if someone else was faster
     */
    public static <R, T> Optional<T> untilDone(Supplier<Optional<R>> read, Function<R, Optional<T>> write) {
        var pause = new RetryDelay();
        for (int i = 0; i < TRIES; i++) {
            Optional<R> before = read.get();
            if (before.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> written = write.apply(before.get());
            if (written.isPresent()) {
                return written;
            }
            pause.take();
        }
        throw new IllegalStateException("what is on record was changed by others again and again");
    }
}
