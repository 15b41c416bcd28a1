package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;

/** What happens to the alerts and residents of an eventful run. */
final class Events {
    private static final Duration SOON = Duration.ofMinutes(4);

    private final Scheduler scheduler;
    private final Scenario scenario;
    private final Cast cast;

    Events(Scheduler scheduler, Scenario scenario, Cast cast) {
        this.scheduler = scheduler;
        this.scenario = scenario;
        this.cast = cast;
    }

    void begin(World world) {
        if (scheduler.chance(0.3)) {
            world.quiet();
        }
        cast.alerts.stream().filter(alert -> scheduler.chance(0.3)).forEach(alert -> {
            if (scheduler.chance(0.5)) {
                world.stop(alert, soon());
            } else {
                world.ledger.onFirst(alert.id(), () -> world.stop(alert, scheduler.instant()));
            }
        });
        cast.residents.stream()
                .filter(resident -> scheduler.chance(0.15))
                .map(Cast::address)
                .forEach(address -> scheduler.start(new Process(), soon(), () -> world.suppress(address)));
        if (scheduler.chance(0.3)) {
            scheduler.start(new Process(), soon(), world::moveIn);
        }
    }

    private Instant soon() {
        return scheduler.instant().plus(scheduler.upTo(SOON));
    }
}
