package org.communityalerts.domain.alert;

import java.util.List;
import org.communityalerts.domain.Letters;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says.
 *
 * @param emailText the longer text for e-mail, or null to send {@code text}
 * @param recordingId the officer's own voice for calls, or null to have {@code text} spoken
 * @param welsh the same in Welsh for those who prefer it
 * @param photos what is shown with it where pictures can be
 * @param question what it asks
 * @param link the address of its incident's page, where texts and e-mails carry it
 */
public record Content(
        String title,
        String text,
        @Nullable String emailText,
        @Nullable String recordingId,
        @Nullable Welsh welsh,
        List<Photo> photos,
        @Nullable Question question,
        @Nullable String link) {
    /** An alert's title and texts in Welsh; {@code emailText} may be null. */
    public record Welsh(String title, String text, @Nullable String emailText) {
        public Welsh {
            requireWords(title, text);
        }
    }

    /** The tag of Welsh (BCP 47). */
    public static final String WELSH = "cy";

    public Content {
        requireWords(title, text);
        photos = photos == null ? List.of() : List.copyOf(photos); // Older alerts were written down without.
    }

    /** What texts and e-mails carry without an address. */
    public Content(
            String title,
            String text,
            @Nullable String emailText,
            @Nullable String recordingId,
            @Nullable Welsh welsh,
            List<Photo> photos,
            @Nullable Question question) {
        this(title, text, emailText, recordingId, welsh, photos, question, null);
    }

    /** The same with the address of its page in texts and e-mails. */
    public Content linkedTo(String address) {
        return new Content(title, text, emailText, recordingId, welsh, photos, question, address);
    }

    /** The same where its page has moved from one path to another. */
    Content moved(String from, String to) {
        return link == null ? this : linkedTo(link.replace(from, to));
    }

    /** The same in somebody's name, with which its titles and texts begin; one that does already is not opened twice. */
    public Content inNameOf(String name) {
        Welsh said = welsh == null
                ? null
                : new Welsh(
                        opened(name, welsh.title()), opened(name, welsh.text()), openedIfAny(name, welsh.emailText()));
        return new Content(
                opened(name, title),
                opened(name, text),
                openedIfAny(name, emailText),
                recordingId,
                said,
                photos,
                question,
                link);
    }

    private static @Nullable String openedIfAny(String name, @Nullable String words) {
        return words == null ? null : opened(name, words);
    }

    private static String opened(String name, String words) {
        String opening = name + ": ";
        return words.startsWith(opening) ? words : opening + words;
    }

    /** Words alone. */
    public Content(
            String title,
            String text,
            @Nullable String emailText,
            @Nullable String recordingId,
            @Nullable Welsh welsh) {
        this(title, text, emailText, recordingId, welsh, List.of());
    }

    /** Words and pictures that ask nothing. */
    public Content(
            String title,
            String text,
            @Nullable String emailText,
            @Nullable String recordingId,
            @Nullable Welsh welsh,
            List<Photo> photos) {
        this(title, text, emailText, recordingId, welsh, photos, null);
    }

    /** The title in that language, or in English where it is not had. */
    public String title(String language) {
        Welsh said = said(language);
        return said == null ? title : said.title();
    }

    /** The text of a text message or call in that language, or in English where it is not had. */
    public String text(String language) {
        Welsh said = said(language);
        return said == null ? text : said.text();
    }

    /** What a text message says in that language: its words, and where its page is. */
    public String textMessage(String language) {
        return link == null ? text(language) : text(language) + " " + link;
    }

    /** What an e-mail says in that language: its words, and where its page is. */
    public String emailMessage(String language) {
        return link == null ? emailBody(language) : emailBody(language) + "\n\n" + link;
    }

    /** The text an e-mail carries in that language. */
    public String emailBody(String language) {
        Welsh said = said(language);
        String longer = said == null ? emailText : said.emailText();
        return longer == null ? text(language) : longer;
    }

    /** The language somebody who prefers that one gets it in. */
    public String heardAs(String language) {
        return said(language) == null ? "en" : WELSH;
    }

    private @Nullable Welsh said(String language) {
        return WELSH.equals(language) ? welsh : null;
    }

    private static void requireWords(String title, String text) {
        if (!Letters.seen(title) || !Letters.seen(text)) {
            throw new IllegalArgumentException("an alert needs a title and a text");
        }
    }
}
