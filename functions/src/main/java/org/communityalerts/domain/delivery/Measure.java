package org.communityalerts.domain.delivery;

import java.util.Locale;

/** What an alert uses up and brings back on a channel, beside its deliveries: what a report on usage counts. */
public enum Measure {
    /** Parts of texts, as the provider bills them. */
    SEGMENTS,
    /** Minutes of calls as the provider bills them, each one begun counted whole. */
    MINUTES,
    /** What residents texted back or pressed. */
    REPLIES,
    /** How many residents asked not to be contacted again. */
    OPT_OUTS;

    /** The measure's name on the wire: segments, minutes, replies or optOuts. */
    public String word() {
        return this == OPT_OUTS ? "optOuts" : name().toLowerCase(Locale.ROOT);
    }
}
