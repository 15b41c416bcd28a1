package org.communityalerts.send;

import org.communityalerts.model.Clearance;
import org.communityalerts.model.Suppression;
import org.communityalerts.port.Clearances;

/** For calls: whoever pressed 9 is not called, though texts to the same number may go on. */
public final class CallClearances implements Clearances {
    private final Clearances all;

    public CallClearances(Clearances all) {
        this.all = all;
    }

    @Override
    public Clearance of(String alertId, String address) {
        Clearance clearance = all.of(alertId, address);
        return clearance == Clearance.CLEAR ? all.of(alertId, Suppression.ofCalls(address)) : clearance;
    }
}
