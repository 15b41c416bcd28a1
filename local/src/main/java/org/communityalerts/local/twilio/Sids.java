package org.communityalerts.local.twilio;

import java.util.UUID;

/** Twilio's ids of messages: SM and 32 hex digits. */
final class Sids {
    private Sids() {}

    static String next() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }
}
