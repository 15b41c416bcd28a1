package org.communityalerts.port.delivery;

import java.util.Optional;

/** Which alert went to an address last: what somebody who writes from there is most likely to write about. */
public interface LatestAlert {
    /** The id of that alert; empty if none ever went there. */
    Optional<String> to(String address);
}
