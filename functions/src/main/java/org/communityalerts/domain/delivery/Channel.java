package org.communityalerts.domain.delivery;

import java.util.Locale;
import java.util.Optional;
import org.communityalerts.domain.Words;

/** A way to reach a resident. */
public enum Channel {
    SMS,
    VOICE,
    EMAIL,
    WEB;

    /** The channel's name on the wire: sms, voice, email or web. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of that wire name, or empty. */
    public static Optional<Channel> of(String word) {
        return Words.find(values(), Channel::word, word);
    }
}
