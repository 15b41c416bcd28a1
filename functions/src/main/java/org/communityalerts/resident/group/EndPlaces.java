package org.communityalerts.resident.group;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.Queue;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Subscribers;

/**
 * Takes residents' places that are over off the record, and whoever has no other a week later. Nothing comes there from the
 * day after: this is for what is kept, not for what is sent.
 */
public final class EndPlaces {
    /** What it is asked by: no group has such a name. */
    static final String ASKED = "#places";

    /** Alerts of its last day that are still read find a place as it was: one that went meanwhile would speak for nobody. */
    private static final int KEPT_DAYS = 1;

    /** For so long whoever was there is still told that what they were told of is over. */
    private static final int RECORD_KEPT_DAYS = 7;

    private static final KeyRange ALL = new KeyRange("0", "~");

    private final AudienceEntries entries;
    private final Subscribers subscribers;
    private final ResidentActs acts;
    private final Queue<String> continued;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget how long one turn may go on; what is left then has another */
    public EndPlaces(
            AudienceEntries entries,
            Subscribers subscribers,
            ResidentActs acts,
            Queue<String> continued,
            InstantSource clock,
            Duration budget) {
        this.entries = entries;
        this.subscribers = subscribers;
        this.acts = acts;
        this.continued = continued;
        this.clock = clock;
        this.budget = budget;
    }

    /** Takes its turn if the message asks for one; says whether it does. */
    public boolean takes(String message) {
        boolean asked = message.equals(ASKED);
        if (asked) {
            end();
        }
        return asked;
    }

    private void end() {
        Instant deadline = clock.instant().plus(budget);
        LocalDate today = Here.day(clock.instant());
        Iterator<AudienceEntry> several = entries.read(Audience.SEVERAL, ALL, null);
        while (several.hasNext()) {
            AudienceEntry one = several.next();
            LocalDate day = today.minusDays(KEPT_DAYS);
            if (!one.isFirst() || one.spots().stream().allMatch(spot -> spot.on(day))) {
                continue;
            }
            if (!clock.instant().isBefore(deadline)) {
                continued.send(List.of(ASKED));
                return;
            }
            end(one.subscriberId(), day, today.minusDays(RECORD_KEPT_DAYS));
        }
    }

    /** As on record at that moment, when another end may have been asked for. */
    private void end(String id, LocalDate day, LocalDate longAgo) {
        if (subscribers.forget(id, resident -> resident.isOver(longAgo)).isPresent()) {
            acts.did("resident.over", id);
        } else {
            subscribers.change(id, new Edit("the end of a place", clock.instant()), resident -> going(resident, day));
        }
    }

    /**
     * Without what is over; where the first place is, one that has a postcode becomes the first. Where all are, they stay
     * together until the latest is over for long.
     */
    private static Subscriber going(Subscriber resident, LocalDate day) {
        if (resident.isOver(day)) {
            return resident;
        }
        List<OwnPlace> left =
                resident.places().stream().filter(place -> place.spot().on(day)).toList();
        var draft = resident.change().with(left);
        if (resident.until() != null && resident.until().isBefore(day)) {
            left.stream()
                    .filter(place -> place.postcode() != null)
                    .findFirst()
                    .ifPresent(place -> draft.at(Objects.requireNonNull(place.postcode()), place.point())
                            .in(place.groups())
                            .until(place.until()));
        }
        return draft.done();
    }
}
