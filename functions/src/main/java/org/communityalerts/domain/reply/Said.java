package org.communityalerts.domain.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, on its way to be heard.
 *
 * @param code what somebody who said it without an address can come back with
 * @param attached what they spoke or showed, which is still to be fetched
 */
public record Said(Reply reply, @Nullable String code, List<Attached> attached) {
    public Said {
        attached = List.copyOf(attached);
    }

    /** What came from an address. */
    public static Said by(Reply reply) {
        return new Said(reply, null, List.of());
    }

    /** What came under a code. */
    public static Said under(String code, Reply reply) {
        return new Said(reply, code, List.of());
    }

    /** Who is talking: the same for all that they say. */
    public String person() {
        if (code != null) {
            return code;
        }
        return reply.subscriberId() == null ? String.valueOf(reply.address()) : reply.subscriberId();
    }
}
