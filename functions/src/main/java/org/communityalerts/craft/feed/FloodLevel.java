package org.communityalerts.craft.feed;

import org.communityalerts.domain.alert.Severity;

/** How grave a flood warning is, by the Environment Agency's levels. */
enum FloodLevel {
    DANGER(Severity.EXTREME, "Severe flood warning", "Severe flooding, danger to life: act now."),
    EXPECTED(Severity.SEVERE, "Flood warning", "Flooding is expected: act now."),
    POSSIBLE(Severity.MODERATE, "Flood alert", "Flooding is possible: be prepared."),
    OVER(Severity.MODERATE, "Flood warning no longer in force", "");

    private static final String MORE = " More at gov.uk/check-flooding or from Floodline, 0345 988 1188.";

    private final Severity severity;
    private final String name;
    private final String meaning;

    FloodLevel(Severity severity, String name, String meaning) {
        this.severity = severity;
        this.name = name;
        this.meaning = meaning;
    }

    /** @param level 1 to 4, the gravest first */
    static FloodLevel of(int level) {
        if (level < 1 || level > values().length) {
            throw new IllegalArgumentException("no flood warning has the level " + level);
        }
        return values()[level - 1];
    }

    Severity severity() {
        return severity;
    }

    String title(String place) {
        return name + ": " + place;
    }

    String text(String place) {
        return this == OVER
                ? "The flood warning for " + place + " is no longer in force."
                : name + " for " + place + ". " + meaning + MORE;
    }
}
