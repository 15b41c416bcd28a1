package org.communityalerts.port;

import org.communityalerts.model.ForceSettings;

/** The force's settings as they stand. */
public interface SettingsBook {
    /** What holds now: what an administrator wrote last, or else the deployment's own defaults. */
    ForceSettings now();

    void change(ForceSettings settings);
}
