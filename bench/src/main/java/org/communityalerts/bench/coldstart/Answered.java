package org.communityalerts.bench.coldstart;

/** What answers took, in milliseconds: by the clock, and of processors, which other work on the machine hardly changes. */
public record Answered(double clock, double processor) {
    static final Answered NOTHING = new Answered(0, 0);

    Answered and(Answered other) {
        return new Answered(clock + other.clock, processor + other.processor);
    }
}
