package org.communityalerts.desk.disclose;

import java.time.Instant;
import java.util.List;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.delivery.Footprints.Footprint;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a resident.
 *
 * @param particulars their record, field by field
 */
record Held(List<Particular> particulars, List<OwnPlace> places, List<Address> addresses) {
    /** A field of the record in words. */
    record Particular(String field, String value) {}

    /**
     * One of their addresses, what was sent there and what came from there since it is theirs: what was before may be somebody
     * else's, and so may all of it until they have shown that they read what is sent there.
     *
     * @param theirsSince when they first showed that it is theirs, or null if they never did
     * @param provenAt when they last did
     */
    record Address(
            String address,
            @Nullable Instant theirsSince,
            @Nullable Instant provenAt,
            @Nullable Suppression suppression,
            List<Sent> sent,
            List<Reply> replies) {
        /** As it is written in a pack: where a browser is pushed to says nothing to a reader, and opens what is pushed. */
        String shown() {
            return Browser.of(address).isPresent() ? "a browser" : address;
        }

        boolean isProven() {
            return theirsSince != null;
        }
    }

    /**
     * What was sent, or is to be.
     *
     * @param title null where the alert is not on record any more
     */
    record Sent(@Nullable String title, Footprint left) {}
}
