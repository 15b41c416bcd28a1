package org.communityalerts.domain.audience;

import java.util.Locale;
import java.util.Optional;
import org.communityalerts.domain.Words;

/** How residents come into a group. */
public enum Joining {
    /** By themselves. */
    OPEN,
    /** Everybody may know of it and ask; a person puts them in. */
    ASKED,
    /** A person puts in whom they know. It is closed: nothing about it, and no alert for it, is ever public. */
    VETTED;

    /** Its name on the wire, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that wire name, or empty. */
    public static Optional<Joining> of(String word) {
        return Words.find(values(), Joining::word, word);
    }
}
