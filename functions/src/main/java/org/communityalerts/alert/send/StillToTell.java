package org.communityalerts.alert.send;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;

/** Tells whether an alert that waited for somebody's digest still holds, and is still for them. */
final class StillToTell implements Predicate<Alert> {
    private final Alerts alerts;
    private final Incidents incidents;
    private final AudienceEntry person;
    private final Set<String> groups;
    private final Instant now;

    StillToTell(Alerts alerts, Incidents incidents, Subscriber person, Instant now) {
        this.alerts = alerts;
        this.incidents = incidents;
        // A pause holds the whole digest back; it leaves nothing out.
        this.person = person.change().wishing(person.wishes().unpaused()).done().entry();
        this.groups = this.person.everyGroup(Here.day(now));
        this.now = now;
    }

    @Override
    public boolean test(Alert alert) {
        return !alert.expired(now) && isFor(alert.audience()) && isWanted(alert) && !isPast(alert);
    }

    private boolean isFor(Audience audience) {
        Set<String> asked = audience.groups();
        return (asked.isEmpty() || !Collections.disjoint(asked, groups))
                && Collections.disjoint(audience.exclude().groups(), groups);
    }

    private boolean isWanted(Alert alert) {
        return person.on(alert.occasion()).addresses().containsKey(Channel.EMAIL);
    }

    /** What followed did not wait: after it, what came first would be old news, or be taken for a new danger. */
    private boolean isPast(Alert alert) {
        return alert.incident() != null
                && incidents
                        .find(alert.incident().id())
                        .filter(incident -> incident.state() == Incident.State.WITHDRAWN || isFollowed(alert, incident))
                        .isPresent();
    }

    private boolean isFollowed(Alert alert, Incident incident) {
        return incident.alerts().stream()
                .dropWhile(id -> !id.equals(alert.id()))
                .skip(1)
                .flatMap(id -> alerts.find(id).stream())
                .anyMatch(StillToTell::wasTold);
    }

    /** An all-clear is for everybody by whatever channel; an update that went by others leaves the first word in its place. */
    private static boolean wasTold(AlertRecord later) {
        return later.wentOut()
                && later.state() != AlertState.STOPPED
                && (later.alert().is(Step.ALL_CLEAR) || later.alert().uses(Channel.EMAIL));
    }
}
