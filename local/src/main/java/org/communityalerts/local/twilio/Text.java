package org.communityalerts.local.twilio;

import java.time.Instant;
import java.util.Set;

/**
 * A text as Twilio keeps it.
 *
 * @param from the number or name it came from, or null while a service has not chosen one
 * @param service the Messaging Service that sends it, or null
 * @param callback where its statuses are reported, or null
 * @param sent when it left for the network, or null
 */
record Text(
        String sid,
        String direction,
        String from,
        String to,
        String service,
        String body,
        int media,
        String callback,
        String status,
        Integer errorCode,
        Instant created,
        Instant sent,
        Instant updated) {
    static final String INBOUND = "inbound";
    static final String OUTBOUND = "outbound-api";
    static final String REPLY = "outbound-reply";

    private static final Set<String> FINAL = Set.of("delivered", "undelivered", "failed", "received");

    /** The same with a later status. */
    Text as(String next, String sender, Integer code, Instant now) {
        Instant left = sent == null && !next.equals("queued") ? now : sent;
        return new Text(sid, direction, sender, to, service, body, media, callback, next, code, created, left, now);
    }

    boolean isOver() {
        return FINAL.contains(status);
    }

    /** Who a resident who answers writes to. */
    String sender() {
        return from == null ? service : from;
    }
}
