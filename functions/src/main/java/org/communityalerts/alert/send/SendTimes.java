package org.communityalerts.alert.send;

import java.time.Duration;

/** Every length of time that the promise of sending rests on: production, simulation, tests and benchmarks read it here. */
public final class SendTimes {
    /** How long a function goes on starting what it may have to finish, well inside its timeout in template.yaml. */
    public static final Duration BUDGET = Duration.ofSeconds(35);

    /** Longer than a sending function lives: whoever finds it run out knows that its holder is dead. */
    public static final Duration LEASE = Duration.ofSeconds(90);

    public static final DoubtLimits DOUBT = new DoubtLimits(LEASE, Duration.ofMinutes(5), Duration.ofMinutes(30));

    /** Between two calls to a number that did not answer. */
    public static final Duration BETWEEN_CALLS = Duration.ofMinutes(4);

    /** How long a device has to show an urgent alert before its owner is sent a text. */
    public static final Duration TO_BE_SHOWN = Duration.ofSeconds(90);

    /** How long a push is waited for: it goes a moment after its sender looked at the clock and noted that. */
    public static final Duration TO_BE_WAITED_FOR = TO_BE_SHOWN.plusSeconds(2);

    /** When pushes are looked at: by then the device that one chunk pushed to last has had its time, if all went well. */
    static final Duration TO_BE_LOOKED_AT = TO_BE_WAITED_FOR.plusSeconds(5);

    /** SQS delays a message by 15 minutes at most; whoever has to wait longer is queued again until it is time. */
    static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    /** Who waits until about the same moment waits in one chunk. */
    static final Duration WAITING_STEP = Duration.ofSeconds(5);

    /** How much of a sender's time one chunk books at once. */
    static final Duration LONGEST_SHARE = Duration.ofSeconds(1);

    /** How often a chunk under way says how far it is. */
    static final Duration PROGRESS = Duration.ofSeconds(2);

    private SendTimes() {}
}
