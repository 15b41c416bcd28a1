package org.communityalerts.port.delivery;

import java.util.Set;

/** Which of a provider's messages to an address are known to be other alerts': none of them is the one in doubt. */
public interface OthersMessages {
    /** The provider's ids of what other alerts sent there. */
    Set<String> to(String address, String butAlertId);
}
