package org.communityalerts.domain.delivery;

/** What somebody must have given to be reached on a channel. */
public enum AddressKind {
    MOBILE("a mobile number"),
    PHONE("a phone number"),
    EMAIL("an e-mail address"),
    BROWSER("a browser that shows notifications"),
    NONE("nothing");

    private final String words;

    AddressKind(String words) {
        this.words = words;
    }

    /** In words: a mobile number. */
    public String words() {
        return words;
    }
}
