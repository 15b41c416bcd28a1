package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs tasks one step at a time, in an order and at times that the seed alone decides. */
final class Scheduler implements InstantSource {
    private final Random dice;
    private final List<Task> tasks = new ArrayList<>();
    private Instant now;

    Scheduler(long seed, Instant start) {
        this.dice = new Random(seed);
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    Random dice() {
        return dice;
    }

    boolean chance(double share) {
        return dice.nextDouble() < share;
    }

    /** A time from nothing to that long. */
    Duration upTo(Duration most) {
        return Duration.ofMillis(dice.nextLong(most.toMillis() + 1));
    }

    /** Has the body run from that moment on, as a process of its own or as part of the one that asks. */
    Task start(Process process, Instant when, Runnable body) {
        var task = new Task(process, when, body);
        tasks.add(task);
        return task;
    }

    /** Lets the task that asks go on at that moment, and others before. */
    void sleepUntil(Instant moment) {
        Task.current().sleepUntil(moment.isAfter(now) ? moment : now);
    }

    /** Lets others go first, and a little time pass. */
    void step() {
        sleepUntil(now.plus(upTo(Duration.ofMillis(20))));
    }

    /** Runs until nothing is left to do, or the end; whether nothing was left. */
    boolean runUntil(Instant end) {
        while (!tasks.isEmpty()) {
            Task next = next();
            if (next.wakesAt().isAfter(end)) {
                tasks.forEach(Task::abandon);
                return false;
            }
            now = next.wakesAt().isAfter(now) ? next.wakesAt() : now;
            if (next.resume()) {
                tasks.remove(next);
            }
        }
        return true;
    }

    /** One of those whose time has come, or else the one whose time comes first. */
    private Task next() {
        List<Task> due = tasks.stream().filter(t -> !t.wakesAt().isAfter(now)).toList();
        if (!due.isEmpty()) {
            return due.get(dice.nextInt(due.size()));
        }
        Task first = tasks.getFirst();
        for (Task task : tasks) {
            first = task.wakesAt().isBefore(first.wakesAt()) ? task : first;
        }
        return first;
    }
}
