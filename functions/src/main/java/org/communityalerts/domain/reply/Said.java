package org.communityalerts.domain.reply;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said, on its way to be heard.
 *
 * @param code what somebody who said it without an address can come back with, or null
 * @param spoken what they spoke, if they did, which is still to be fetched
 */
public record Said(
        Reply reply, @Nullable String code, @Nullable Attached spoken) {
    /** What came from an address. */
    public static Said by(Reply reply) {
        return new Said(reply, null, null);
    }

    /** What came under a code. */
    public static Said under(String code, Reply reply) {
        return new Said(reply, code, null);
    }

    /** Who is talking: the same for all that they say. */
    public String person() {
        if (code != null) {
            return code;
        }
        return reply.subscriberId() == null ? String.valueOf(reply.address()) : reply.subscriberId();
    }
}
