package org.communityalerts.local.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.force.Integrators;
import org.communityalerts.port.force.Profiles;
import org.communityalerts.port.resident.Subscribers;

/** Puts the demo's groups, residents, integrator and co-ordinator on record, unless an earlier run did. */
public final class DemoSeed {
    private static final int AT_ONCE = 8;

    private static final Limits NO_TIGHTER_THAN_A_PERSON =
            new Limits(Set.of(), List.of(new Area.Everywhere()), 1_000_000, false, 6000);

    private final Groups groups;
    private final Subscribers subscribers;
    private final Integrators integrators;
    private final Profiles profiles;

    public DemoSeed(Groups groups, Subscribers subscribers, Integrators integrators, Profiles profiles) {
        this.groups = groups;
        this.subscribers = subscribers;
        this.integrators = integrators;
        this.profiles = profiles;
    }

    /** The residents that are on record now. */
    public List<Subscriber> sow() {
        List<Subscriber> residents = DemoResidents.all();
        boolean sownBefore = subscribers.find(residents.getLast().id()).isPresent();
        if (!sownBefore) {
            var terms = new Integrators.Terms("Control room", NO_TIGHTER_THAN_A_PERSON, null);
            var by = new Edit("administrator", Instant.now());
            integrators.keep("ControlRoomClient", terms, by, before -> {});
            profiles.keep("coordinator", null, portisheadWatch(), by, before -> {});
            DemoResidents.GROUPS.forEach(name -> groups.create(Group.open(name, "Demo: " + name.replace('-', ' '))));
            addAll(residents);
        }
        return residents;
    }

    /** Its area is what its co-ordinator's form begins with, so its middle is the postcode's own. */
    private static Scheme portisheadWatch() {
        Point middle = PlacesFile.forceArea().postcode("BS20 8QJ").orElseThrow().point();
        return new Scheme(
                "Portishead Watch",
                Set.of("neighbourhood-watch"),
                List.of(new Area.Circle(middle, 6000, "BS20 8QJ")),
                300);
    }

    private void addAll(List<Subscriber> residents) {
        int share = (residents.size() - 1) / AT_ONCE + 1;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var added = new ArrayList<Future<?>>();
            // The last one tells that all are there: it comes after the others.
            for (int from = 0; from < residents.size() - 1; from += share) {
                var some = residents.subList(from, Math.min(from + share, residents.size() - 1));
                added.add(threads.submit(() -> subscribers.addAll(some)));
            }
            for (Future<?> one : added) {
                one.get();
            }
            subscribers.add(residents.getLast());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a demo resident could not be put on record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while sowing", e);
        }
    }
}
