package org.communityalerts.port.force;

import java.time.Instant;
import org.communityalerts.domain.force.Integrator;

/** Signs what integrators are told, each under a key of its own. */
public interface HookSignatures {
    /** The integrator's newest signing key, to be given to it. */
    String key(Integrator integrator);

    /** The signature of a body sent at that moment: under the newest key, and under the one before while it is still good. */
    String sign(Integrator integrator, Instant at, String body);
}
