package org.communityalerts.port.force;

import java.time.Instant;
import java.util.Optional;
import org.communityalerts.domain.force.ForceSettings;

/** The force's settings as they stand. */
public interface SettingsBook {
    /** What an administrator proposed, and needs another for. */
    record Proposal(ForceSettings settings, String by, Instant at) {}

    /** What holds now: what an administrator wrote last, or else the deployment's own defaults. */
    ForceSettings now();

    /** How loose two administrators together have let the rules be, or the deployment has. */
    ForceSettings agreed();

    /** From now on these hold; nothing is proposed any more. */
    void change(ForceSettings settings);

    /** From now on these hold, and rules may be as loose as this without another word. */
    void agree(ForceSettings settings);

    void propose(Proposal proposal);

    Optional<Proposal> proposal();
}
