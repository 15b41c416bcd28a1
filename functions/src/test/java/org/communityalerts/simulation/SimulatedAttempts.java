package org.communityalerts.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.communityalerts.send.Attempts;

/** Attempts as tasks of the scheduler, some at once. */
final class SimulatedAttempts implements Attempts {
    private final Scheduler scheduler;
    private final int atOnce;

    SimulatedAttempts(Scheduler scheduler, int atOnce) {
        this.scheduler = scheduler;
        this.atOnce = atOnce;
    }

    @Override
    public <T> void each(List<T> recipients, Consumer<T> turn, Consumer<T> attempt) {
        var made = new ArrayList<Task>();
        for (T recipient : recipients) {
            while (made.stream().filter(task -> !task.done()).count() >= atOnce) {
                scheduler.step();
            }
            turn.accept(recipient);
            made.add(scheduler.start(Task.current().process(), scheduler.instant(), () -> attempt.accept(recipient)));
        }
        while (!made.stream().allMatch(Task::done)) {
            scheduler.step();
        }
        made.stream().filter(task -> task.failure() != null).findFirst().ifPresent(failed -> {
            throw new IllegalStateException("an attempt failed", failed.failure());
        });
    }
}
