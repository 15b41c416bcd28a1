package org.communityalerts.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.port.resident.Unsubscribing;

/** Links in memory: an address's token is itself, turned round. */
public final class MemoryUnsubscribing implements Unsubscribing {
    public final List<String> stopped = new ArrayList<>();

    @Override
    public String token(String address) {
        return new StringBuilder(address).reverse().toString();
    }

    @Override
    public boolean knows(String token) {
        return !token.equals("unknown");
    }

    @Override
    public String stop(String token, Instant now) {
        stopped.add(token);
        return "key of " + token;
    }
}
