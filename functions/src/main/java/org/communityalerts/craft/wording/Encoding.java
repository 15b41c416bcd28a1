package org.communityalerts.craft.wording;

/** How the letters of a text travel. */
public enum Encoding {
    /** The alphabet of plain texts: seven bits a letter, fourteen for a few. */
    GSM_7("GSM-7", 160, 153),
    /** Any letter: sixteen bits each, thirty-two for emoji and rare signs. */
    UCS_2("UCS-2", 70, 67);

    private final String label;
    private final int alone;
    private final int joined;

    Encoding(String label, int alone, int joined) {
        this.label = label;
        this.alone = alone;
        this.joined = joined;
    }

    /** Its name, as Twilio writes it. */
    public String label() {
        return label;
    }

    /** How many units fit in a text that is one segment. */
    int alone() {
        return alone;
    }

    /** How many units fit in each segment of a text that is several. */
    int joined() {
        return joined;
    }

    /** The units a code point takes. */
    int units(int letter) {
        return this == GSM_7 ? Gsm7.septets(letter) : Character.charCount(letter);
    }
}
