package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;

/** What happens to the alerts and residents of an eventful run. */
final class Events {
    private static final Duration SOON = Duration.ofMinutes(4);
    private static final Duration OUTAGE = Duration.ofMinutes(8);

    private final Scheduler scheduler;
    private final Cast cast;

    Events(Scheduler scheduler, Cast cast) {
        this.scheduler = scheduler;
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
                .flatMap(Cast::addresses)
                .filter(address -> scheduler.chance(0.15))
                .forEach(address -> scheduler.start(new Process(), soon(), () -> world.suppress(address)));
        cast.pushedWithMobile()
                .filter(resident -> scheduler.chance(0.15))
                .map(Subscriber::mobile)
                .forEach(mobile -> scheduler.start(new Process(), soon(), () -> world.suppress(mobile)));
        cast.alerts.stream()
                .filter(alert -> alert.sendAt() != null && scheduler.chance(0.5))
                .forEach(alert -> world.withdraw(
                        alert, alert.sendAt().plus(scheduler.upTo(SOON)).minus(SOON)));
        moves(world);
        texts(world);
        cast.alerts.stream().filter(alert -> Bill.asked(alert) != null).forEach(alert -> {
            world.approve(alert, soon());
            if (scheduler.chance(0.6)) {
                scheduler.start(new Process(), soon(), () -> world.deleteGroup(soon()));
            }
        });
        if (scheduler.chance(0.25)) {
            Instant from = soon();
            Class<?> port = Outages.PORTS.get(scheduler.dice().nextInt(Outages.PORTS.size()));
            world.throttle(port, from, from.plus(scheduler.upTo(OUTAGE)));
        }
    }

    /** Some come while the audience is being read, or what was lost of it read again. */
    private void moves(World world) {
        if (scheduler.chance(0.3)) {
            scheduler.start(new Process(), soon(), world::moveIn);
        }
        if (scheduler.chance(0.3)) {
            world.afterReads(1 + scheduler.dice().nextInt(8), world::moveIn);
        }
    }

    /** Some text to us whom nothing has reached, or an exercise alone. */
    private void texts(World world) {
        cast.residents.stream()
                .flatMap(Cast::addresses)
                .filter(address -> Cast.channel(address) == Channel.SMS && scheduler.chance(0.1))
                .forEach(world.texts::send);
    }

    private Instant soon() {
        return scheduler.instant().plus(scheduler.upTo(SOON));
    }
}
