package org.communityalerts.port.force;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Integrator;
import org.communityalerts.domain.force.Limits;
import org.jspecify.annotations.Nullable;

/** The other systems that were let in. Who is not here may do nothing. */
public interface Integrators {
    /**
     * On what terms one is let in.
     *
     * @param hook null for none
     */
    record Terms(String name, Limits limits, @Nullable Hook hook) {}

    Optional<Integrator> find(String id);

    /** All of them, by id. */
    List<Integrator> all();

    /** The same with its version, which a new signing key leaves as it is. */
    Optional<Versioned<Integrator>> latest(String id);

    /**
     * Writes down how far one may go; its signing key stays.
     *
     * @param check is shown what stands at that moment, and again if someone else was faster; throws where the change was
     *     not made of that
     */
    Versioned<Integrator> keep(String id, Terms terms, Edit by, Consumer<Versioned<?>> check);

    /** Gives it a new signing key, made at that moment; the one before stays known. Empty if there is no such one. */
    Optional<Integrator> rekey(String id, Instant made);

    /** Shuts one out, and forgets all but that it was let in. False if there was none. */
    boolean remove(String id);

    /** Whether that is, or ever was, another system: what it issued is held to its limits, of which it may have none left. */
    boolean wasLetIn(String id);
}
