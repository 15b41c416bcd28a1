package org.communityalerts.port.force;

/** How often something happened within this hour. */
@FunctionalInterface
public interface Frequency {
    /** Counts so many more, and says how many there have been. */
    int count(String what, int more);
}
