package org.communityalerts.resident.enrol;

import org.communityalerts.domain.resident.Proof;

/** What a code is sent with, in English and Welsh. */
public record CodeWords(String forceName) {
    private static final String WELSH = "cy";
    private static final long MINUTES = Proof.LIFE.toMinutes();

    String subject(String language) {
        return WELSH.equals(language)
                ? "Eich cod ar gyfer rhybuddion " + forceName
                : "Your code for " + forceName + " alerts";
    }

    /** @param spoken whether it is said rather than read */
    String body(String language, String code, boolean spoken) {
        String digits = spoken ? String.join(", ", code.split("")) : code;
        String twice = spoken ? " " + (WELSH.equals(language) ? "Eto: " : "Again: ") + digits + "." : "";
        return WELSH.equals(language)
                ? "Eich cod ar gyfer rhybuddion " + forceName + " yw " + digits + "." + twice + " Mae'n gweithio am "
                        + MINUTES + " munud. Cadwch y cod i chi'ch hun."
                : "Your code for " + forceName + " alerts is " + digits + "." + twice + " It works for " + MINUTES
                        + " minutes. Do not give it to anyone.";
    }
}
