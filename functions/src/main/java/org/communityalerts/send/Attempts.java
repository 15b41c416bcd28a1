package org.communityalerts.send;

import java.util.List;
import java.util.function.Consumer;

/** How the attempts of one chunk are made side by side. */
@FunctionalInterface
public interface Attempts {
    /** Makes an attempt for each, and returns when all have been made. */
    <T> void each(List<T> recipients, Consumer<T> attempt);
}
