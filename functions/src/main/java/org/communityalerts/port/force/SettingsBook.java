package org.communityalerts.port.force;

import org.communityalerts.domain.force.ForceSettings;

/** The force's settings as they stand. */
public interface SettingsBook {
    /** What holds now: what an administrator wrote last, or else the deployment's own defaults. */
    ForceSettings now();

    void change(ForceSettings settings);
}
