package org.communityalerts.domain.delivery;

import java.time.Duration;
import java.util.List;
import org.communityalerts.domain.alert.Photo;

/**
 * One alert, worded for one address.
 *
 * @param language the tag of the language it is in (BCP 47)
 * @param subject for e-mail; the alert's title
 * @param validFor how long the provider may go on trying
 * @param photos what an e-mail shows
 */
public record Message(
        String alertId,
        String to,
        String language,
        String subject,
        String body,
        Duration validFor,
        List<Photo> photos) {
    /** Words alone. */
    public Message(String alertId, String to, String language, String subject, String body, Duration validFor) {
        this(alertId, to, language, subject, body, validFor, List.of());
    }
}
