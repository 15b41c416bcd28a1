package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs tasks one step at a time, in an order and at times that the seed alone decides. */
final class Scheduler implements InstantSource {
    private final Random dice;
    private final PriorityQueue<Task> sleeping = new PriorityQueue<>();
    private final Set<Task> waiting = new HashSet<>();
    private final Set<Met> met = EnumSet.noneOf(Met.class);
    private final TreeSet<Instant> troubles = new TreeSet<>();
    private final List<String> lost = new ArrayList<>();
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

    /** Notes that the run has met with it. */
    void note(Met what) {
        met.add(what);
    }

    Set<Met> met() {
        return met;
    }

    /** Notes that something goes wrong at this moment. */
    void trouble() {
        troubles.add(now);
    }

    /** Notes that a message was deleted by hand. */
    void lost(String body) {
        lost.add(body);
    }

    /** Whether a message was deleted by hand that has all of these. */
    boolean hasLost(String... parts) {
        return lost.stream().anyMatch(body -> Stream.of(parts).allMatch(body::contains));
    }

    /** Whether nothing went wrong from one moment to another. */
    boolean calm(Instant from, Instant to) {
        Instant first = troubles.ceiling(from);
        return first == null || first.isAfter(to);
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
        var task = new Task(process, body);
        sleep(task, when);
        return task;
    }

    /** Lets the task that asks go on at that moment, and others before. */
    void sleepUntil(Instant moment) {
        Task.current().pause(moment.isAfter(now) ? moment : now);
    }

    /** Lets others go first, and a little time pass. */
    void step() {
        sleepUntil(now.plus(upTo(Duration.ofMillis(20))));
    }

    /** Lets the task that asks go on once one of those is done, and a little time has passed. */
    void awaitAnyOf(Collection<Task> tasks) {
        if (tasks.stream().noneMatch(Task::done)) {
            tasks.forEach(task -> task.awaitedBy(Task.current()));
            Task.current().pause(null);
        }
        step();
    }

    /** Runs until nothing is left to do, or the end; whether nothing was left. */
    boolean runUntil(Instant end) {
        while (!sleeping.isEmpty()) {
            Task next = sleeping.poll();
            if (next.wakesAt().isAfter(end)) {
                sleeping.add(next);
                abandon();
                return false;
            }
            now = next.wakesAt().isAfter(now) ? next.wakesAt() : now;
            if (next.resume()) {
                next.waiters().stream().filter(waiting::remove).forEach(waiter -> sleep(waiter, now));
            } else if (next.wakesAt() == null) {
                waiting.add(next);
            } else {
                sleep(next, next.wakesAt());
            }
        }
        return true;
    }

    /** Of those that wake at the same moment, the dice say who comes first. */
    private void sleep(Task task, Instant moment) {
        task.wake(moment, dice.nextInt());
        sleeping.add(task);
    }

    private void abandon() {
        List.copyOf(sleeping).forEach(Task::abandon);
        List.copyOf(waiting).forEach(Task::abandon);
    }
}
