package org.communityalerts.domain.alert;

import java.util.Locale;
import java.util.Optional;
import org.communityalerts.domain.Words;

/** How severe an alert is, in the words of the Common Alerting Protocol 1.2. */
public enum Severity {
    MINOR,
    MODERATE,
    SEVERE,
    EXTREME;

    /** Whether it goes at once: no quiet hours, no queueing behind routine alerts. */
    public boolean urgent() {
        return this == SEVERE || this == EXTREME;
    }

    /** The severity's name on the wire, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of that wire name, or empty. */
    public static Optional<Severity> of(String word) {
        return Words.find(values(), Severity::word, word);
    }
}
