package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;

/** What happens while alerts wait for a digest, up to the minutes in which it goes. */
final class DigestEvents {
    /** By then whatever is read of an audience was read. */
    private static final Duration READ = Duration.ofMinutes(40);

    private static final Duration GOING = Duration.ofMinutes(3);

    private final Scheduler scheduler;
    private final World world;

    DigestEvents(Scheduler scheduler, World world) {
        this.scheduler = scheduler;
        this.world = world;
    }

    void begin() {
        for (Alert alert : world.cast.alerts) {
            if (alert.content().link() != null && scheduler.chance(0.4)) {
                world.stop(alert, sometime());
            }
        }
        for (Subscriber resident : world.cast.readers()) {
            if (resident.wishes().digest() != Digest.NONE) {
                scheduler.start(new Process(), sometime(), () -> happens(resident));
            }
        }
    }

    private void happens(Subscriber resident) {
        if (world.cast.changed.containsKey(resident.id())) {
            return;
        }
        double die = scheduler.dice().nextDouble();
        if (die < 0.3) {
            LocalDate tomorrow = Here.day(scheduler.instant()).plusDays(1);
            change(resident, new Wishes(resident.wishes().kinds(), tomorrow, Digest.DAILY));
        } else if (die < 0.4) {
            change(resident, Wishes.NONE);
        } else if (die < 0.5) {
            world.cast.gone.add(resident.id());
        } else if (die < 0.6) {
            world.suppress(Cast.address(resident));
        } else if (die < 0.75) {
            move(resident, die < 0.65);
        } else if (die < 0.9) {
            handDown(resident);
        }
    }

    /** @param back whether they have the address that they had before again soon after */
    private void move(Subscriber resident, boolean back) {
        String before = Cast.address(resident);
        var both = Set.of("new" + before, before);
        world.cast.readdress(resident, "new" + before, both);
        if (back) {
            Instant then = scheduler.instant().plus(scheduler.upTo(GOING));
            scheduler.start(new Process(), then, () -> world.cast.readdress(resident, before, both));
        }
    }

    /** Somebody has another address, at whatever moment, and one whose address stays unused has theirs. */
    private void handDown(Subscriber resident) {
        world.cast.readers().stream()
                .filter(other -> other != resident && !world.cast.changed.containsKey(other.id()))
                .filter(other -> other.wishes().digest() != Digest.NONE)
                .findFirst()
                .ifPresent(heir -> {
                    String email = "new" + Cast.address(resident);
                    world.cast.readdress(resident, email, Set.of(email, Cast.address(resident)));
                    world.cast.readdress(
                            heir, Cast.address(resident), Set.of(Cast.address(heir), Cast.address(resident)));
                });
    }

    private void change(Subscriber resident, Wishes wishes) {
        world.cast.changed.put(resident.id(), resident.change().wishing(wishes).done());
    }

    /** About when it goes, more often than not. */
    private Instant sometime() {
        Instant first = scheduler.chance(0.6) ? due().minus(GOING) : world.season.start.plus(READ);
        return first.plus(scheduler.upTo(Duration.between(first, due().plus(GOING))));
    }

    private Instant due() {
        return Digest.at(Digest.DAILY.after(world.season.start));
    }
}
