package org.communityalerts.domain.alert;

import java.util.Arrays;
import java.util.Optional;

/** What an alert is to its incident. */
public enum Step {
    /** The first word about it, which opens it. */
    FIRST("first"),
    /** What there is to say since. */
    UPDATE("update"),
    /** That it is over. */
    ALL_CLEAR("allClear");

    private final String word;

    Step(String word) {
        this.word = word;
    }

    /** The step's name on the wire: first, update or allClear. */
    public String word() {
        return word;
    }

    /** The step of that name that a later alert can be. */
    public static Optional<Step> later(String word) {
        return Arrays.stream(values())
                .filter(step -> step != FIRST && step.word.equals(word))
                .findFirst();
    }
}
