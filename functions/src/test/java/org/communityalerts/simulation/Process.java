package org.communityalerts.simulation;

import java.util.Map;

/** One invocation of a function: when it crashes, all of its tasks do. */
final class Process {
    /** How often each queue's messages have led to this, one after the other. */
    private final Map<Object, Integer> rounds;

    private boolean dead;

    Process() {
        this(Map.of());
    }

    Process(Map<Object, Integer> rounds) {
        this.rounds = rounds;
    }

    Map<Object, Integer> rounds() {
        return rounds;
    }

    void crash() {
        dead = true;
        throw new Crash();
    }

    void kill() {
        dead = true;
    }

    void dieIfDead() {
        if (dead) {
            throw new Crash();
        }
    }
}
