package org.communityalerts.outside.aws;

import java.net.ConnectException;
import java.net.UnknownHostException;
import org.communityalerts.domain.delivery.Outcome;

/** Tells a request that surely never left from one that may have arrived. */
public final class NetworkFault {
    private NetworkFault() {}

    public static Outcome outcome(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof ConnectException || t instanceof UnknownHostException) {
                return new Outcome.NotSent(t.getClass().getSimpleName());
            }
        }
        return new Outcome.Unknown(fault.getClass().getSimpleName());
    }
}
