package org.communityalerts.simulation;

import java.time.Instant;
import java.util.concurrent.Semaphore;

/** A thread that runs only when the scheduler says so, from one wait to the next. */
final class Task {
    private static final ThreadLocal<Task> CURRENT = new ThreadLocal<>();

    private final Process process;
    private final Runnable body;
    private final Semaphore go = new Semaphore(0);
    private final Semaphore back = new Semaphore(0);
    private Thread thread;
    private Instant wakesAt;
    private Throwable failure;
    private boolean done;

    Task(Process process, Instant wakesAt, Runnable body) {
        this.process = process;
        this.wakesAt = wakesAt;
        this.body = body;
    }

    static Task current() {
        return CURRENT.get();
    }

    Process process() {
        return process;
    }

    Instant wakesAt() {
        return wakesAt;
    }

    boolean done() {
        return done;
    }

    /** What it ended with, or null. */
    Throwable failure() {
        return failure;
    }

    /** Runs to the next wait or the end; whether it ended. */
    boolean resume() {
        if (thread == null) {
            thread = Thread.ofVirtual().start(this::run);
        }
        go.release();
        back.acquireUninterruptibly();
        return done;
    }

    void abandon() {
        process.kill();
        while (thread != null && !resume()) {
            // Each wait it is woken from ends in a crash.
        }
    }

    void sleepUntil(Instant moment) {
        wakesAt = moment;
        back.release();
        go.acquireUninterruptibly();
        process.dieIfDead();
    }

    private void run() {
        go.acquireUninterruptibly();
        CURRENT.set(this);
        try {
            process.dieIfDead();
            body.run();
        } catch (Throwable e) {
            failure = e;
        } finally {
            done = true;
            back.release();
        }
    }
}
