package org.communityalerts.domain.delivery;

import java.time.Duration;
import java.util.List;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.Question;
import org.jspecify.annotations.Nullable;

/**
 * One alert, worded for one address; or a word to one person, which is of no alert.
 *
 * @param language the tag of the language it is in (BCP 47)
 * @param subject for e-mail; the alert's title
 * @param validFor how long the provider may go on trying
 * @param photos what an e-mail shows
 */
public record Message(
        @Nullable String alertId,
        String to,
        String language,
        String subject,
        String body,
        Duration validFor,
        List<Photo> photos,
        @Nullable Question question) {
    /** Words to one person that are of no alert, by a channel that shows no subject. */
    public Message(String to, String language, String body, Duration validFor) {
        this(null, to, language, "", body, validFor);
    }

    /** Words alone. */
    public Message(
            @Nullable String alertId, String to, String language, String subject, String body, Duration validFor) {
        this(alertId, to, language, subject, body, validFor, List.of(), null);
    }

    /** Words and pictures that ask nothing. */
    public Message(
            String alertId,
            String to,
            String language,
            String subject,
            String body,
            Duration validFor,
            List<Photo> photos) {
        this(alertId, to, language, subject, body, validFor, photos, null);
    }
}
