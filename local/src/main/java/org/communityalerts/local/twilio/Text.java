package org.communityalerts.local.twilio;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        @Nullable String from,
        String to,
        @Nullable String service,
        String body,
        int media,
        @Nullable String callback,
        String status,
        @Nullable Integer errorCode,
        Instant created,
        @Nullable Instant sent,
        Instant updated) {
    static final String INBOUND = "inbound";
    static final String OUTBOUND = "outbound-api";
    static final String REPLY = "outbound-reply";

    private static final Set<String> FINAL = Set.of("delivered", "undelivered", "failed", "received");

    /** The same with a later status. */
    Text as(String next, @Nullable String sender, @Nullable Integer code, Instant now) {
        Instant left = sent == null && !next.equals("queued") ? now : sent;
        return new Text(sid, direction, sender, to, service, body, media, callback, next, code, created, left, now);
    }

    boolean isOver() {
        return FINAL.contains(status);
    }

    /** Who a resident who answers writes to. */
    String sender() {
        return Objects.requireNonNull(from == null ? service : from);
    }
}
