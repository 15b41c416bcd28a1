package org.communityalerts.resident.group;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.port.Queue;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.resident.Subscribers;

/**
 * Takes pauses that are over off the record. Alerts come again on the day without it; counts, which know of a pause and not
 * of its day, are right again once it is gone.
 */
public final class EndPauses {
    /** What it is asked by: no group has such a name. */
    static final String ASKED = "#pauses";

    private final Stint stint;
    private final Subscribers subscribers;
    private final InstantSource clock;

    /** @param budget how long one stint may go on; what is left then has another */
    public EndPauses(
            AudienceEntries entries,
            Subscribers subscribers,
            Queue<String> continued,
            InstantSource clock,
            Duration budget) {
        this.stint = new Stint(ASKED, entries, continued, clock, budget);
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** Does its stint if the message asks for one; says whether it does. */
    public boolean takes(String message) {
        LocalDate today = Here.day(clock.instant());
        return stint.takes(
                message, Audience.PAUSED, one -> !one.wishes().pausedOn(today), one -> end(one.subscriberId(), today));
    }

    private void end(String id, LocalDate today) {
        var by = new Edit("the end of a pause", clock.instant());
        subscribers.change(id, by, resident -> going(resident, today));
    }

    /** As on record at that moment, when another pause may have been asked for. */
    private static Subscriber going(Subscriber resident, LocalDate today) {
        Wishes wishes = resident.wishes();
        return wishes.pausedOn(today)
                ? resident
                : resident.change().wishing(wishes.unpaused()).done();
    }
}
