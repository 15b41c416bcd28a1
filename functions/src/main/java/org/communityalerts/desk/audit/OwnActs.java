package org.communityalerts.desk.audit;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.force.Act;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.resident.ResidentActs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what residents do for themselves, once it is done: of them and their network nothing but an id or a key.
 */
public final class OwnActs implements ResidentActs {
    private static final Logger LOG = LoggerFactory.getLogger(OwnActs.class);
    private static final String RESIDENT = "resident";

    private final ActLog trail;
    private final UnaryOperator<String> keys;
    private final InstantSource clock;

    /** @param keys makes an address a key that does not give it away */
    public OwnActs(ActLog trail, UnaryOperator<String> keys, InstantSource clock) {
        this.trail = trail;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void did(String action, String id) {
        String request = UUID.randomUUID().toString();
        try {
            trail.add(new Act(clock.instant(), RESIDENT, RESIDENT, action, id, null, null, "done", request));
        } catch (RuntimeException e) {
            LOG.error("{} is not on the audit trail: {}", action, Causes.of(e));
        }
    }

    @Override
    public void didFrom(String action, String address) {
        did(action, keys.apply(address));
    }
}
