package org.communityalerts.port;

import java.util.function.Supplier;

/** A secret that is changed from time to time, as it was when it was last read. */
@FunctionalInterface
public interface Token extends Supplier<String> {
    /** Reads it again, for it seems to be an old one; false if it is still the same, or was read just now. */
    default boolean renew() {
        return false;
    }
}
