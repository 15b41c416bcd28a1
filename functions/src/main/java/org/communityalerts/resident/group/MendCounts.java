package org.communityalerts.resident.group;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.port.Queue;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.audience.HeadCounts;
import org.jspecify.annotations.Nullable;

/**
 * Makes all counts of residents what their entries say, as after tables were restored that are not of one moment. It goes
 * through the groups and their cells in order, a stint at a time, and can be asked again at any point.
 */
public final class MendCounts {
    /** What it is asked by: no group has such a name. After it stand a group and the cell that was mended last. */
    static final String ASKED = "#count";

    private static final KeyRange ALL = new KeyRange("0", "~");

    private final Groups groups;
    private final AudienceEntries entries;
    private final HeadCounts counts;
    private final Queue<String> continued;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget how long one stint may go on; what is left then has another */
    public MendCounts(
            Groups groups,
            AudienceEntries entries,
            HeadCounts counts,
            Queue<String> continued,
            InstantSource clock,
            Duration budget) {
        this.groups = groups;
        this.entries = entries;
        this.counts = counts;
        this.continued = continued;
        this.clock = clock;
        this.budget = budget;
    }

    /** Does its stint if the message asks for one; says whether it does. */
    public boolean takes(String message) {
        boolean asked = message.startsWith(ASKED);
        if (asked) {
            mend(message);
        }
        return asked;
    }

    private void mend(String message) {
        String[] words = message.split(" ");
        String from = words.length > 1 ? words[1] : "";
        String after = words.length > 2 ? words[2] : "";
        Instant deadline = clock.instant().plus(budget);
        var all = new TreeSet<>(groups.names());
        all.addAll(List.of(Audience.EVERYONE, Audience.PAUSED));
        for (String group : all.tailSet(from)) {
            String left = mend(group, group.equals(from) ? after : "", deadline);
            if (left != null) {
                continued.send(List.of(ASKED + " " + group + " " + left));
                return;
            }
        }
    }

    /** The cell that was mended last when time was up, or null once all are. */
    private @Nullable String mend(String group, String after, Instant deadline) {
        var counted = new TreeSet<String>();
        counts.read(group, Grain.COARSE, List.of(ALL))
                .forEach(count -> counted.add(count.key().cell()));
        var rest = new KeyRange(after.isEmpty() ? "0" : after + "~", "~");
        Iterator<AudienceEntry> members = entries.read(group, rest, null);
        String next = next(members, after, counted);
        while (next != null) {
            counts.mend(group, next);
            if (!clock.instant().isBefore(deadline)) {
                return next;
            }
            next = next(members, next, counted);
        }
        return null;
    }

    /** The next cell with an entry or a count. */
    private static @Nullable String next(Iterator<AudienceEntry> members, String after, TreeSet<String> counted) {
        while (members.hasNext()) {
            String cell = members.next().key().substring(0, Grain.COARSE.characters());
            if (cell.compareTo(after) > 0) {
                counted.add(cell);
                break;
            }
        }
        return counted.higher(after);
    }
}
