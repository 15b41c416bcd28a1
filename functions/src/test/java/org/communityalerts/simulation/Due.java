package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Channel;

/** Whether an alert that has its time goes when it is due: a lost message or a table that is out may hold it up, nothing else. */
final class Due {
    private static final Duration LATEST = Duration.ofSeconds(60);
    /** From so long before its time on nothing may go wrong: what fails is queued again only by a later sweep. */
    private static final Duration PREPARING = Duration.ofMinutes(3);

    private Due() {}

    /** What is wrong, if anything is. */
    static Optional<String> breach(World world, Alert alert) {
        if (!mustGo(world, alert)) {
            return Optional.empty();
        }
        Instant latest = alert.sendAt().plus(LATEST);
        Optional<Instant> begun = world.begun(alert);
        return begun.filter(at -> !at.isAfter(latest)).isPresent()
                ? Optional.empty()
                : Optional.of(alert.severity() + " went at " + begun + ", more than a minute after its time");
    }

    /** Whether nothing held it up that may; e-mails wait for no quiet hours. */
    static boolean mustGo(World world, Alert alert) {
        if (alert.sendAt() == null) {
            return false;
        }
        Cast cast = world.cast;
        Instant from = alert.sendAt().minus(PREPARING);
        Instant latest = alert.sendAt().plus(LATEST);
        // What goes wrong once it goes held nothing up.
        Instant to = world.begun(alert).filter(at -> at.isBefore(latest)).orElse(latest);
        Instant accepted = cast.accepted.get(alert.id());
        return accepted != null
                && accepted.isBefore(from)
                && world.calm(from, to)
                && !cast.stopped.containsKey(alert.id())
                && !cast.withdrawn.containsKey(alert.id())
                && cast.residents.stream()
                        .map(Cast::address)
                        .filter(address -> Cast.channel(address) == Channel.EMAIL && !cast.newcomers.contains(address))
                        .anyMatch(address -> cast.isMeant(alert, address));
    }
}
