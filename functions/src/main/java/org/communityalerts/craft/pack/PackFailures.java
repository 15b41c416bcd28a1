package org.communityalerts.craft.pack;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.resident.Exports;

/** Notes that a pack could not be made, on the audit trail and on record: another is asked for. */
public final class PackFailures {
    private final Exports exports;
    private final ActLog trail;
    private final InstantSource clock;
    private final String itself;

    /** @param itself the function that finds it out */
    public PackFailures(Exports exports, ActLog trail, InstantSource clock, String itself) {
        this.exports = exports;
        this.trail = trail;
        this.clock = clock;
        this.itself = itself;
    }

    /** As with any act, it is on the trail before it is done; the pack may have been made at that very moment. */
    public void note(Export pack, String why) {
        Disclosure about = Objects.requireNonNull(pack.about(), "it is an export of everybody");
        var act = new Act(
                        clock.instant(),
                        itself,
                        "function",
                        "pack.fail",
                        pack.id(),
                        why,
                        null,
                        Act.ASKED,
                        "fail-" + pack.id())
                .with(Map.of(about.detail(), about.id()));
        trail.add(act);
        boolean failed = exports.replace(pack, pack.in(Export.State.FAILED));
        trail.add(act.ended(clock.instant(), pack.id(), failed ? "done" : "made meanwhile"));
    }
}
