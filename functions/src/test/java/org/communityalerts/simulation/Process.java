package org.communityalerts.simulation;

/** One invocation of a function: when it crashes, all of its tasks do. */
final class Process {
    private boolean dead;

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
