package org.communityalerts.reply.work;

import java.util.Locale;
import java.util.Objects;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.reply.Conversation.State;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are wanted; null for any.
 *
 * @param owner a person, or a team
 * @param words in lower case
 */
record Sought(
        @Nullable State state,
        @Nullable String owner,
        @Nullable String incident,
        @Nullable String words) {
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
                && (words == null || says(found, words));
    }

    private static boolean says(Found found, String words) {
        Conversation one = found.conversation();
        return holds(one.heard().lastWords(), words)
                || holds(found.from(), words)
                || isOf(one.from().address(), words);
    }

    private static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    private static boolean isOf(@Nullable String address, String words) {
        String digits = words.replaceAll("\\D", "").replaceFirst("^0", "");
        return address != null
                && (address.equals(words) || digits.length() >= FEWEST_DIGITS && address.endsWith(digits));
    }
}
