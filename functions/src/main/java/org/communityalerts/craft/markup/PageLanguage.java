package org.communityalerts.craft.markup;

import org.jspecify.annotations.Nullable;

/** A language the public's pages are in. Both say the same, and each leads to the other. */
public enum PageLanguage {
    ENGLISH("en-GB", "en", "English"),
    WELSH("cy", "cy", "Cymraeg");

    private final String tag;
    private final String language;
    private final String ownName;

    PageLanguage(String tag, String language, String ownName) {
        this.tag = tag;
        this.language = language;
        this.ownName = ownName;
    }

    /** The language of that tag; English for all others, and for null. */
    public static PageLanguage of(@Nullable String language) {
        return WELSH.language.equals(language) ? WELSH : ENGLISH;
    }

    /** The words that are in it. */
    public String say(String english, String welsh) {
        return this == WELSH ? welsh : english;
    }

    /** Whom to call instead, where officers do not read at once. */
    public String inEmergency() {
        return say(
                "In an emergency call 999. If it is not an emergency call 101.",
                "Mewn argyfwng ffoniwch 999. Os nad yw'n argyfwng ffoniwch 101.");
    }

    /** The way to be told. */
    public String getAlerts() {
        return say("Get alerts by text, call or e-mail", "Cael rhybuddion drwy neges destun, galwad neu e-bost");
    }

    public PageLanguage other() {
        return this == WELSH ? ENGLISH : WELSH;
    }

    /** What HTML's {@code lang} says of it. */
    public String tag() {
        return tag;
    }

    /** What residents and alerts call it. */
    public String language() {
        return language;
    }

    /** What it calls itself. */
    public String ownName() {
        return ownName;
    }
}
