package org.communityalerts.resident.enrol;

/** What a code is sent with, in English and Welsh. */
public record CodeWords(String forceName) {
    private static final String WELSH = "cy";

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
                ? "Eich cod ar gyfer rhybuddion " + forceName + " yw " + digits + "." + twice
                        + " Mae'n gweithio am 10 munud. Peidiwch a'i roi i neb."
                : "Your code for " + forceName + " alerts is " + digits + "." + twice
                        + " It works for 10 minutes. Give it to nobody.";
    }
}
