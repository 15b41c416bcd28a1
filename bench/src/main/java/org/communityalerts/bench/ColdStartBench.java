package org.communityalerts.bench;

import org.communityalerts.bench.coldstart.ColdStart;

/** Cold starts of the functions on an alert's way; {@code make cold-start} has all of them. */
public final class ColdStartBench {
    private ColdStartBench() {}

    public static void main(String[] arguments) throws Exception {
        ColdStart.main(new String[] {"ServeAlerts", "FanOut", "SendSms", "TakeTwilio", "Track"});
    }
}
