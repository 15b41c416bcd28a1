package org.communityalerts.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A thread that runs only when the scheduler says so, from one wait to the next. */
final class Task implements Comparable<Task> {
    private static final Comparator<Task> ORDER =
            Comparator.<Task, Instant>comparing(task -> task.wakesAt).thenComparingInt(task -> task.place);
    /** Also of the threads that a task starts and waits for. */
    private static final InheritableThreadLocal<Task> CURRENT = new InheritableThreadLocal<>();

    private final Process process;
    private final Runnable body;
    private final Semaphore go = new Semaphore(0);
    private final Semaphore back = new Semaphore(0);
    private final List<Task> waiters = new ArrayList<>();
    private Thread thread;
    private Instant wakesAt;
    private int place;
    private Throwable failure;
    private boolean done;

    Task(Process process, Runnable body) {
        this.process = process;
        this.body = body;
    }

    static Task current() {
        return CURRENT.get();
    }

    Process process() {
        return process;
    }

    /** When it goes on; null if that is once another is done. */
    Instant wakesAt() {
        return wakesAt;
    }

    /** @param order among those that wake at the same moment */
    void wake(Instant moment, int order) {
        wakesAt = moment;
        place = order;
    }

    boolean done() {
        return done;
    }

    /** What it ended with, or null. */
    Throwable failure() {
        return failure;
    }

    void awaitedBy(Task waiter) {
        waiters.add(waiter);
    }

    /** Those that may go on when it is done. */
    List<Task> waiters() {
        return waiters;
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

    /** Lets the scheduler go on until it wakes this task. */
    void pause(Instant until) {
        wakesAt = until;
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

    @Override
    public int compareTo(Task other) {
        return ORDER.compare(this, other);
    }
}
