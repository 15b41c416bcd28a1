package org.communityalerts.contract;

import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.port.force.Profiles;

class MemoryProfilesTest extends ProfilesContract {
    private final Profiles profiles = new MemoryProfiles();

    @Override
    protected Profiles profiles() {
        return profiles;
    }
}
