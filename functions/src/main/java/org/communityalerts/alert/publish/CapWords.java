package org.communityalerts.alert.publish;

import org.communityalerts.domain.alert.Severity;

/** Our words for how grave an alert is, in those of CAP 1.2. */
final class CapWords {
    private CapWords() {}

    static String severity(Severity severity) {
        String word = severity.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** How soon to act: an officer does not say, so the gravest are taken to be meant for now. */
    static String urgency(Severity severity) {
        return switch (severity) {
            case EXTREME -> "Immediate";
            case SEVERE -> "Expected";
            case MODERATE, MINOR -> "Unknown";
        };
    }
}
