package org.communityalerts.alert.call;

import org.communityalerts.domain.alert.Content;

/**
 * The voices that speak where no recording is had, by Twilio's names.
 *
 * @param force the force's name, as residents know it
 */
public record Voices(String force, String english, String welsh) {
    String of(String language) {
        return language.equals(Content.WELSH) ? welsh : english;
    }

    /** The tag of a language as Twilio's Say takes it. */
    static String tag(String language) {
        return language.equals(Content.WELSH) ? "cy-GB" : "en-GB";
    }
}
