package org.communityalerts.port.force;

import org.communityalerts.domain.force.Act;

/** Where acts are handed in, for good: all that whoever acts can do to the audit trail. */
@FunctionalInterface
public interface ActLog {
    /** Hands an act in; throws if it could not be taken, and then what it is about must not be done. */
    void add(Act act);
}
