package org.communityalerts.port;

import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/** Figures about the system's work, for whoever watches it. */
public interface Metrics {
    /** What is counted, by the name it has in CloudWatch. */
    enum Name {
        /** Attempts that a provider took. */
        SENT("Sent", "Count"),
        /** Attempts that a provider refused for good. */
        FAILED("Failed", "Count"),
        /** Attempts of which nobody knows whether they went. */
        UNKNOWN("Unknown", "Count"),
        /** Attempts that a provider put off, broke off or did not answer. */
        PROVIDER_ERRORS("ProviderErrors", "Count"),
        /** What was sent, as it is billed: segments of texts, calls, e-mails. */
        UNITS("Units", "Count"),
        /** Alerts that something is left to do for. */
        OPEN_ALERTS("OpenAlerts", "Count"),
        /** Codes that were not sent, because the force had sent as many in this hour as it may. */
        CODES_HELD("CodesHeld", "Count"),
        /** How many residents' records one person has opened within the hour. */
        OPENED_BY_ONE("ResidentsOpenedByOne", "None"),
        /** How many residents one person has been shown in lists within the hour. */
        LISTED_FOR_ONE("ResidentsListedForOne", "None"),
        /** How long the oldest alert has waited for a second person. */
        APPROVAL_WAITING("ApprovalWaitingMinutes", "None");

        private final String word;
        private final String unit;

        Name(String word, String unit) {
            this.word = word;
            this.unit = unit;
        }

        public String word() {
            return word;
        }

        public String unit() {
            return unit;
        }
    }

    /** Adds to a figure of a channel; channel null for the system as a whole. */
    void add(@Nullable Channel channel, Name name, double amount);
}
