package org.communityalerts.local.twilio;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How badly the simulator behaves.
 *
 * @param delayMillis how long each answer takes
 * @param serverErrors the share of requests answered 500 without being accepted, from 0 to 1
 * @param lostAnswers the share accepted whose answer never comes, from 0 to 1
 * @param tooMany the share answered 429, from 0 to 1
 * @param seed of the dice
 */
public record Faults(int delayMillis, double serverErrors, double lostAnswers, double tooMany, long seed) {
    public static final Faults NONE = new Faults(0, 0, 0, 0, 0);

    @JsonCreator
    public Faults(
            @JsonProperty("delayMillis") int delayMillis,
            @JsonProperty("serverErrors") double serverErrors,
            @JsonProperty("lostAnswers") double lostAnswers,
            @JsonProperty("tooMany") double tooMany,
            @JsonProperty("seed") long seed) {
        this.delayMillis = delayMillis;
        this.serverErrors = serverErrors;
        this.lostAnswers = lostAnswers;
        this.tooMany = tooMany;
        this.seed = seed;
        if (delayMillis < 0 || serverErrors < 0 || lostAnswers < 0 || tooMany < 0) {
            throw new IllegalArgumentException("nothing here is negative");
        }
        if (serverErrors + lostAnswers + tooMany > 1) {
            throw new IllegalArgumentException("the shares add up to 1 at most");
        }
    }
}
