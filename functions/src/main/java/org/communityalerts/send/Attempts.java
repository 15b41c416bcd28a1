package org.communityalerts.send;

import java.util.List;
import java.util.function.Consumer;

/** How the attempts of one chunk are made side by side. */
@FunctionalInterface
public interface Attempts {
    /**
     * Makes an attempt for each, and returns when all have been made.
     *
     * @param turn waits until it is a recipient's turn; done for one after the other, in order
     */
    <T> void each(List<T> recipients, Consumer<T> turn, Consumer<T> attempt);
}
