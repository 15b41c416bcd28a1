package org.communityalerts.port.force;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.ForceSettings;

/** The force's settings as they stand. */
public interface SettingsBook {
    /** What an administrator proposed, and needs another for. */
    record Proposal(ForceSettings settings, String by, Instant at) {}

    /** What holds now: what an administrator wrote last, or else the deployment's own defaults. */
    default ForceSettings now() {
        return latest().value();
    }

    /** The same with its version, which is nought for the defaults. */
    Versioned<ForceSettings> latest();

    /** How loose two administrators together have let the rules be, or the deployment has. */
    ForceSettings agreed();

    /**
     * From now on these hold; nothing is proposed any more.
     *
     * @param check is shown what holds at that moment, and again if someone else was faster; throws where the change was not
     *     made of that
     */
    void change(ForceSettings settings, Edit by, Consumer<Versioned<?>> check);

    /** The same, and rules may be as loose as this without another word. */
    void agree(ForceSettings settings, Edit by, Consumer<Versioned<?>> check);

    void propose(Proposal proposal);

    Optional<Proposal> proposal();
}
