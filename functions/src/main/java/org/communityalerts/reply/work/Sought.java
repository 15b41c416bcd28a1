package org.communityalerts.reply.work;

import java.util.Locale;
import java.util.Objects;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.reply.Conversation.State;

/**
 * Which conversations are wanted; null for any.
 *
 * @param owner a person, or a team
 * @param words in lower case
 */
record Sought(State state, String owner, String incident, String words) {
    private static final int FEWEST_DIGITS = 4;

    /** Whether only what is open can be among them. */
    boolean open() {
        return state != null && state != State.CLOSED;
    }

    boolean finds(Found found) {
        Conversation one = found.conversation();
        return (state == null || state == one.care().state())
                && (owner == null
                        || owner.equals(one.care().owner())
                        || owner.equals(one.care().team()))
                && (incident == null || Objects.equals(incident, one.incident()))
                && (words == null || says(found));
    }

    private boolean says(Found found) {
        Conversation one = found.conversation();
        return holds(one.heard().lastWords())
                || holds(found.from())
                || isOf(one.from().address());
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    private boolean isOf(String address) {
        String digits = words.replaceAll("\\D", "").replaceFirst("^0", "");
        return address != null
                && (address.equals(words) || digits.length() >= FEWEST_DIGITS && address.endsWith(digits));
    }
}
