package org.communityalerts.port.force;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Integrator;
import org.communityalerts.domain.force.Limits;
import org.jspecify.annotations.Nullable;

/** The other systems that were let in. Who is not here may do nothing. */
public interface Integrators {
    Optional<Integrator> find(String id);

    /** All of them, by id. */
    List<Integrator> all();

    /** Writes down how far one may go; its signing key stays. */
    void keep(String id, String name, Limits limits, @Nullable Hook hook);

    /** Gives it a new signing key, made at that moment; the one before stays known. Empty if there is no such one. */
    Optional<Integrator> rekey(String id, Instant made);

    /** Shuts one out, and forgets all but that it was let in. False if there was none. */
    boolean remove(String id);

    /** Whether that is, or ever was, another system: what it issued is held to its limits, of which it may have none left. */
    boolean wasLetIn(String id);
}
