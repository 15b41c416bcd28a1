package org.communityalerts.resident.group;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.port.Queue;
import org.communityalerts.port.audience.AudienceEntries;

/**
 * A stint through some of the audience's entries, in which what is over ends; what is left when the time is up has another.
 *
 * @param asked the message that asks for one: no group has such a name
 * @param continued where a stint is asked for
 * @param budget how long one may go on
 */
record Stint(String asked, AudienceEntries entries, Queue<String> continued, InstantSource clock, Duration budget) {
    private static final KeyRange ALL = new KeyRange("0", "~");

    /** Ends what is over in a group if the message asks for that; says whether it does. */
    boolean takes(String message, String group, Predicate<AudienceEntry> over, Consumer<AudienceEntry> end) {
        boolean mine = message.equals(asked);
        if (mine) {
            work(group, over, end);
        }
        return mine;
    }

    private void work(String group, Predicate<AudienceEntry> over, Consumer<AudienceEntry> end) {
        Instant deadline = clock.instant().plus(budget);
        Iterator<AudienceEntry> some = entries.read(group, ALL, null);
        while (some.hasNext()) {
            AudienceEntry one = some.next();
            if (!over.test(one)) {
                continue;
            }
            if (!clock.instant().isBefore(deadline)) {
                continued.send(List.of(asked));
                return;
            }
            end.accept(one);
        }
    }
}
