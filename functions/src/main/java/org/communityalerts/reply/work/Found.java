package org.communityalerts.reply.work;

import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.resident.Subscriber;
import org.jspecify.annotations.Nullable;

/**
 * A conversation and who it is with.
 *
 * @param resident who they are on record
 */
record Found(Conversation conversation, @Nullable Subscriber resident) {
    private static final int LAST_DIGITS = 4;

    /** The resident's name, what they call themselves, or the last digits of an address. */
    String from() {
        if (resident != null && !resident.name().isEmpty()) {
            return resident.name();
        }
        var from = conversation.from();
        return from.name() == null ? hint(from.address()) : from.name();
    }

    /** So much of an address that two are told apart, and no more: a number's end, an e-mail address's first letter and domain. */
    static String hint(@Nullable String address) {
        if (address == null) {
            return "Anonymous";
        }
        int at = address.lastIndexOf('@');
        return at > 0
                ? address.charAt(0) + "…" + address.substring(at)
                : "…" + address.substring(Math.max(0, address.length() - LAST_DIGITS));
    }
}
