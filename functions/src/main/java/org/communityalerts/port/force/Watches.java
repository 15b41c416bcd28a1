package org.communityalerts.port.force;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.force.Watch;

/** What people of the force want to be told of. */
public interface Watches {
    /** What somebody chose; empty if they have chosen nothing. */
    Optional<Watch> of(String person);

    List<Watch> all();

    /**
     * Changes what somebody chose, only if nobody else did since it was read; else it is read and changed again.
     *
     * @param usual what stands if they have chosen nothing
     */
    Watch revise(Watch usual, UnaryOperator<Watch> change);
}
