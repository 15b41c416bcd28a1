package org.communityalerts.resident.group;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.audience.Audience;
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

    private final Stint stint;
    private final Subscribers subscribers;
    private final ResidentActs acts;
    private final InstantSource clock;

    /** @param budget how long one stint may go on; what is left then has another */
    public EndPlaces(
            AudienceEntries entries,
            Subscribers subscribers,
            ResidentActs acts,
            Queue<String> continued,
            InstantSource clock,
            Duration budget) {
        this.stint = new Stint(ASKED, entries, continued, clock, budget);
        this.subscribers = subscribers;
        this.acts = acts;
        this.clock = clock;
    }

    /** Does its stint if the message asks for one; says whether it does. */
    public boolean takes(String message) {
        LocalDate today = Here.day(clock.instant());
        LocalDate day = today.minusDays(KEPT_DAYS);
        return stint.takes(
                message,
                Audience.SEVERAL,
                one -> one.isFirst() && !one.spots().stream().allMatch(spot -> spot.on(day)),
                one -> end(one.subscriberId(), day, today.minusDays(RECORD_KEPT_DAYS)));
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
