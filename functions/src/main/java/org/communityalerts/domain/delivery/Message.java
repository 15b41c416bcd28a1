package org.communityalerts.domain.delivery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.resident.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One alert, worded for one address; or a word to one person, which is of no alert.
 *
 * @param alertId the alert's, or the digest's that tells of several; null for a word to one person
 * @param language the tag of the language it is in (BCP 47)
 * @param subject for e-mail; the alert's title
 * @param validFor how long the provider may go on trying
 * @param photos what an e-mail or a notification shows
 * @param urgent whether it may wake a device that saves its battery
 * @param link the address of its page, where that is beside the words
 * @param parts the words of {@code body} by language; none where all of them are in the message's own
 */
public record Message(
        @Nullable String alertId,
        String to,
        String language,
        String subject,
        String body,
        Duration validFor,
        List<Photo> photos,
        @Nullable Question question,
        boolean urgent,
        @Nullable String link,
        List<Part> parts) {
    /** Some of a message's words, in the language of that tag (BCP 47). */
    public record Part(String language, String words) {}

    /** The id of the alert that it is of alone, so that an answer to it is one to that; null if there is none. */
    public @Nullable String ofOneAlert() {
        return alertId == null || Digest.dayOf(alertId).isPresent() ? null : alertId;
    }

    /** Words in one language. */
    public Message(
            @Nullable String alertId,
            String to,
            String language,
            String subject,
            String body,
            Duration validFor,
            List<Photo> photos,
            @Nullable Question question,
            boolean urgent,
            @Nullable String link) {
        this(alertId, to, language, subject, body, validFor, photos, question, urgent, link, List.of());
    }

    /** Words in several languages, without pictures. */
    public static Message of(
            String id, String to, String language, String subject, List<Part> parts, Duration validFor) {
        String body = parts.stream().map(Part::words).collect(Collectors.joining("\n\n"));
        return new Message(id, to, language, subject, body, validFor, List.of(), null, false, null, parts);
    }

    /** Words to one person that are of no alert, by a channel that shows no subject. */
    public Message(String to, String language, String body, Duration validFor) {
        this(null, to, language, "", body, validFor);
    }

    /** Words alone. */
    public Message(
            @Nullable String alertId, String to, String language, String subject, String body, Duration validFor) {
        this(alertId, to, language, subject, body, validFor, List.of());
    }

    /** Words and pictures that ask nothing. */
    public Message(
            @Nullable String alertId,
            String to,
            String language,
            String subject,
            String body,
            Duration validFor,
            List<Photo> photos) {
        this(alertId, to, language, subject, body, validFor, photos, null, false, null);
    }
}
