package org.communityalerts.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.communityalerts.alert.send.Attempts;

/** Attempts as tasks of the scheduler, some at once, their outcomes with them. */
final class SimulatedAttempts implements Attempts {
    private final Scheduler scheduler;
    private final int atOnce;

    SimulatedAttempts(Scheduler scheduler, int atOnce) {
        this.scheduler = scheduler;
        this.atOnce = atOnce;
    }

    @Override
    public <T> void each(List<T> recipients, Consumer<T> turn, BiConsumer<T, Runnable> attempt) {
        var made = new ArrayList<Task>();
        for (T recipient : recipients) {
            awaitFewerThan(atOnce, made);
            turn.accept(recipient);
            made.add(scheduler.start(
                    Task.current().process(), scheduler.instant(), () -> attempt.accept(recipient, () -> {})));
        }
        awaitFewerThan(1, made);
        made.stream().filter(task -> task.failure() != null).findFirst().ifPresent(failed -> {
            throw new IllegalStateException("an attempt failed", failed.failure());
        });
    }

    private void awaitFewerThan(int most, List<Task> made) {
        List<Task> running = running(made);
        while (running.size() >= most) {
            scheduler.awaitAnyOf(running);
            running = running(made);
        }
    }

    private static List<Task> running(List<Task> made) {
        return made.stream().filter(task -> !task.done()).toList();
    }
}
