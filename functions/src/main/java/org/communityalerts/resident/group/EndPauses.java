package org.communityalerts.resident.group;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
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

    private static final KeyRange ALL = new KeyRange("0", "~");

    private final AudienceEntries entries;
    private final Subscribers subscribers;
    private final Queue<String> continued;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget how long one turn may go on; what is left then has another */
    public EndPauses(
            AudienceEntries entries,
            Subscribers subscribers,
            Queue<String> continued,
            InstantSource clock,
            Duration budget) {
        this.entries = entries;
        this.subscribers = subscribers;
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), Here.ZONE);
        Iterator<AudienceEntry> paused = entries.read(Audience.PAUSED, ALL, null);
        while (paused.hasNext()) {
            AudienceEntry one = paused.next();
            if (one.wishes().pausedOn(today)) {
                continue;
            }
            if (!clock.instant().isBefore(deadline)) {
                continued.send(List.of(ASKED));
                return;
            }
            var by = new Edit("the end of a pause", clock.instant());
            subscribers.change(one.subscriberId(), by, resident -> going(resident, today));
        }
    }

    /** As on record at that moment, when another pause may have been asked for. */
    private static Subscriber going(Subscriber resident, LocalDate today) {
        Wishes wishes = resident.wishes();
        return wishes.pausedOn(today)
                ? resident
                : resident.change().wishing(new Wishes(wishes.kinds(), null)).done();
    }
}
