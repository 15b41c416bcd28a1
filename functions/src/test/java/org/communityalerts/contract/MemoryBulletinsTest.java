package org.communityalerts.contract;

import org.communityalerts.memory.MemoryBulletins;
import org.communityalerts.port.alert.Bulletins;

class MemoryBulletinsTest extends BulletinsContract {
    private final Bulletins bulletins = new MemoryBulletins();

    @Override
    protected Bulletins bulletins() {
        return bulletins;
    }
}
