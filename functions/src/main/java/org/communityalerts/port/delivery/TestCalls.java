package org.communityalerts.port.delivery;

import org.communityalerts.domain.delivery.Outcome;
import org.jspecify.annotations.Nullable;

/** Calls somebody of the force, who hears an alert as those would who are called. */
@FunctionalInterface
public interface TestCalls {
    /**
     * @param opening what is said first
     * @param words what is spoken where there is no recording
     * @param recordingUrl where the recording is heard, or null for none
     */
    Outcome call(String to, String opening, String words, @Nullable String recordingUrl);
}
