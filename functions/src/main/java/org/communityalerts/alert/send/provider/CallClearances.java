package org.communityalerts.alert.send.provider;

import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.delivery.Clearances;
import org.jspecify.annotations.Nullable;

/** For calls: whoever pressed 9 is not called any more, while texts to the same number continue. */
public final class CallClearances implements Clearances {
    private final Clearances all;

    public CallClearances(Clearances all) {
        this.all = all;
    }

    @Override
    public Clearance of(String alertId, String address, @Nullable String whose) {
        Clearance clearance = all.of(alertId, address, whose);
        return clearance == Clearance.CLEAR ? all.of(alertId, Suppression.ofCalls(address), null) : clearance;
    }
}
