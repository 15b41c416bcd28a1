package org.communityalerts.memory;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.port.resident.ResidentActs;

/** What residents did for themselves, in memory. */
public final class MemoryResidentActs implements ResidentActs {
    public final List<String> acts = new ArrayList<>();

    @Override
    public void did(String action, String id) {
        acts.add(action + " " + id);
    }

    @Override
    public void didFrom(String action, String address) {
        acts.add(action + " from an address");
    }
}
