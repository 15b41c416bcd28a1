package org.communityalerts.local.twilio;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How badly the simulator behaves.
 *
 * @param delayMillis how long each answer takes
 * @param serverErrors the share of requests answered 500 without being accepted, from 0 to 1
 * @param lostAnswers the share accepted whose answer never comes, from 0 to 1
 * @param tooMany the share answered 429, from 0 to 1
 * @param seed of the dice
 * @param textsPerSecond how many it takes a second before it answers 429; 0 for any number
 * @param receipts how it reports what became of a text
 */
public record Faults(
        int delayMillis,
        double serverErrors,
        double lostAnswers,
        double tooMany,
        long seed,
        int textsPerSecond,
        Receipts receipts) {
    /**
     * How it reports what became of a text.
     *
     * @param none whether it reports nothing at all
     * @param delayMillis how long a network takes from one status to the next
     * @param undelivered the share of texts that do not arrive, from 0 to 1
     * @param duplicated the share of receipts reported twice, from 0 to 1
     * @param shuffled whether a text's receipts come in any order
     */
    public record Receipts(boolean none, int delayMillis, double undelivered, double duplicated, boolean shuffled) {
        static final Receipts USUAL = new Receipts(false, 20, 0, 0, false);

        public Receipts {
            if (delayMillis < 0 || !isShare(undelivered) || !isShare(duplicated)) {
                throw new IllegalArgumentException("a delay is not negative, and a share is from 0 to 1");
            }
        }
    }

    public static final Faults NONE = new Faults(0, 0, 0, 0, 0);

    /** Faults of requests alone: receipts come as usual. */
    public Faults(int delayMillis, double serverErrors, double lostAnswers, double tooMany, long seed) {
        this(delayMillis, serverErrors, lostAnswers, tooMany, seed, 0, Receipts.USUAL);
    }

    @JsonCreator
    public Faults(
            @JsonProperty("delayMillis") int delayMillis,
            @JsonProperty("serverErrors") double serverErrors,
            @JsonProperty("lostAnswers") double lostAnswers,
            @JsonProperty("tooMany") double tooMany,
            @JsonProperty("seed") long seed,
            @JsonProperty("textsPerSecond") int textsPerSecond,
            @JsonProperty("receipts") @Nullable Receipts receipts) {
        this.delayMillis = delayMillis;
        this.serverErrors = serverErrors;
        this.lostAnswers = lostAnswers;
        this.tooMany = tooMany;
        this.seed = seed;
        this.textsPerSecond = textsPerSecond;
        this.receipts = receipts == null ? Receipts.USUAL : receipts;
        if (delayMillis < 0 || serverErrors < 0 || lostAnswers < 0 || tooMany < 0 || textsPerSecond < 0) {
            throw new IllegalArgumentException("nothing here is negative");
        }
        if (serverErrors + lostAnswers + tooMany > 1) {
            throw new IllegalArgumentException("the shares add up to 1 at most");
        }
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }
}
