package org.communityalerts.domain.alert;

import org.communityalerts.domain.Letters;
import org.jspecify.annotations.Nullable;

/**
 * A photo in an alert.
 *
 * @param alt what is seen on it, for who does not see it
 * @param altCy the same in Welsh
 */
public record Photo(String id, String alt, @Nullable String altCy) {
    /** As many as an alert may have. */
    public static final int MOST = 4;

    public Photo {
        if (!Letters.seen(alt)) {
            throw new IllegalArgumentException("a photo needs words for who does not see it");
        }
    }

    /** What is seen on it in that language, or in English where it is not said. */
    public String alt(String language) {
        return Content.WELSH.equals(language) && altCy != null ? altCy : alt;
    }
}
