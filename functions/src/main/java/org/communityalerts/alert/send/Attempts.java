package org.communityalerts.alert.send;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** How the attempts of one chunk are made side by side. */
@FunctionalInterface
public interface Attempts {
    /**
     * Makes an attempt for each, and returns when all have been made.
     *
     * @param turn waits until it is a recipient's turn; done for one after the other, in order
     * @param attempt told what to run when the provider has answered: another may begin while its outcome is written
     */
    <T> void each(List<T> recipients, Consumer<T> turn, BiConsumer<T, Runnable> attempt);
}
