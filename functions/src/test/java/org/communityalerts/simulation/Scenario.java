package org.communityalerts.simulation;

import java.util.Set;
import org.communityalerts.domain.delivery.Channel;

/**
 * What happens in a run, but for what the seed decides.
 *
 * @param channels the channels residents have chosen among
 * @param residents how many there are
 * @param eventful whether alerts are stopped, residents opt out and move in, and hours are quiet
 * @param urgent whether what is sent in a run without events is urgent
 * @param extent whom the alerts are for
 * @param duplicates the share of queue messages delivered again
 * @param losses the share of queue messages that get lost
 * @param faults how the providers misbehave
 * @param crashes the share of port calls a function dies at
 * @param refusals the share of port calls that fail
 * @param digests whether somebody always gets digests; else some do in some eventful runs
 * @param without what is taken away, to see that it is missed
 */
record Scenario(
        Set<Channel> channels,
        int residents,
        boolean eventful,
        boolean urgent,
        Extent extent,
        double duplicates,
        double losses,
        SimulatedProvider.Faults faults,
        double crashes,
        double refusals,
        boolean digests,
        Without without) {
    /** Whom a run's alerts are for: which of them are read where they are planned. */
    enum Extent {
        /** Some alerts are for so little of the map, some for few of the whole of it, and some for all of it. */
        ANY,
        /** Every alert is for so little of the map that it is read where it is planned. */
        NEAR,
        /** Every alert is for few of the whole map, but for those who came since: not all are read where it is planned. */
        FEW
    }

    /** A part of the promise's keeping that can be taken away. */
    enum Without {
        NOTHING(""),
        THE_CLAIMS_CONDITION("times"),
        THE_STOP_CHECK("after the stop"),
        THE_SUPPRESSION_CHECK("after the opt-out"),
        THE_QUIET_HOURS("was disturbed"),
        THE_KEYS_CALLER("was taken for another"),
        THE_SEAT("shows"),
        THE_TIME("before its time"),
        THE_MINUTE("more than a minute after its time"),
        THE_WITHDRAWALS_CONDITION("after the withdrawal"),
        THE_ANSWERS_PERSON("people answered"),
        THE_WISHES("though it is not for them"),
        THE_FIRST_SPOT("people are counted"),
        THE_DIGESTS_EXPECTATION("is in no digest"),
        THE_DIGESTS_READING("though it was stopped"),
        WHAT_WAS_SHOWN("though it was shown"),
        THE_TIME_TO_SHOW_IT("was sent a text too early"),
        THE_LOOK_AT_A_PUSH("was sent no text");

        /** What a breach says that comes of it. */
        final String sign;

        Without(String sign) {
            this.sign = sign;
        }
    }

    private static final SimulatedProvider.Faults OFTEN =
            new SimulatedProvider.Faults(0.08, 0.05, 0.08, 0.08, 0.2, 0.2, 0.4);

    /** Nothing goes wrong on that channel. */
    static Scenario calm(Channel channel) {
        var faults = SimulatedProvider.Faults.NONE;
        return new Scenario(Set.of(channel), 3, false, false, Extent.ANY, 0, 0, faults, 0, 0, false, Without.NOTHING);
    }

    /** Nothing goes wrong with an alert that is read where it is planned. */
    static Scenario calmNearby(Channel channel) {
        var faults = SimulatedProvider.Faults.NONE;
        return new Scenario(Set.of(channel), 3, false, false, Extent.NEAR, 0, 0, faults, 0, 0, false, Without.NOTHING);
    }

    /** Nothing goes wrong with an alert to few of all the map, to whom more have come since it was accepted. */
    static Scenario calmFew() {
        var faults = SimulatedProvider.Faults.NONE;
        return new Scenario(
                Set.of(Channel.SMS), 7, false, false, Extent.FEW, 0, 0, faults, 0, 0, false, Without.NOTHING);
    }

    /** Nothing goes wrong, and everybody gets a digest. */
    static Scenario calmDigests() {
        var faults = SimulatedProvider.Faults.NONE;
        return new Scenario(
                Set.of(Channel.EMAIL), 3, false, false, Extent.ANY, 0, 0, faults, 0, 0, true, Without.NOTHING);
    }

    /** Nothing goes wrong, but that no device shows the urgent alert that was pushed to it. */
    static Scenario unshown() {
        var faults = new SimulatedProvider.Faults(0, 0, 0, 0, 0, 0, 1);
        return new Scenario(
                Set.of(Channel.PUSH), 2, false, true, Extent.ANY, 0, 0, faults, 0, 0, false, Without.NOTHING);
    }

    /** Everything goes wrong at once. */
    static Scenario everythingAtOnce() {
        return without(Without.NOTHING);
    }

    /** The same among residents none of whom is pushed to. */
    static Scenario withoutPushes() {
        return among(Set.of(Channel.SMS, Channel.VOICE, Channel.EMAIL), Without.NOTHING);
    }

    static Scenario without(Without part) {
        return among(Set.copyOf(Channel.SENT), part);
    }

    private static Scenario among(Set<Channel> channels, Without part) {
        return new Scenario(channels, 12, true, false, Extent.ANY, 0.1, 0.02, OFTEN, 0.004, 0.01, false, part);
    }
}
