package org.communityalerts.alert.call;

import org.communityalerts.domain.alert.Question;
import org.jspecify.annotations.Nullable;

/** What each key of a call does: where the alert asks something, its answers have the first keys. 9 always stops. */
final class Keys {
    /** What a key asks for. */
    enum Wish {
        ANSWER,
        HEARD,
        AGAIN,
        SPEAK,
        PAGE,
        STOP,
        NOTHING
    }

    private Keys() {}

    static Wish of(String key, @Nullable Question question) {
        if (key.equals("9")) {
            return Wish.STOP;
        }
        if (key.equals(Integer.toString(page(question)))) {
            return Wish.PAGE;
        }
        if (question != null) {
            boolean answers = key.matches("[1-9]") && question.has(Integer.parseInt(key));
            return answers ? Wish.ANSWER : of(key, "7", "6");
        }
        return key.equals("1") ? Wish.HEARD : of(key, "2", "3");
    }

    /** The key for the address of the page. */
    static int page(@Nullable Question question) {
        return question == null ? 4 : 8;
    }

    private static Wish of(String key, String again, String speak) {
        if (key.equals(again)) {
            return Wish.AGAIN;
        }
        return key.equals(speak) ? Wish.SPEAK : Wish.NOTHING;
    }
}
