package org.communityalerts.aws;

import java.net.ConnectException;
import java.net.UnknownHostException;
import org.communityalerts.model.Outcome;

/** Tells a request that surely never left from one that may have arrived. */
final class NetworkFault {
    private NetworkFault() {}

    static Outcome outcome(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof ConnectException || t instanceof UnknownHostException) {
                return new Outcome.NotSent(t.getClass().getSimpleName());
            }
        }
        return new Outcome.Unknown(fault.getClass().getSimpleName());
    }
}
