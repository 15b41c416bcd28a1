package org.communityalerts.resident.group;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.port.Queue;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.resident.Subscribers;

/** Takes everybody out of a group that is to go, and then the group off the record. Safe to repeat at any point. */
public final class EmptyGroup {
    private static final KeyRange ALL = new KeyRange("0", "~");

    private final Groups groups;
    private final AudienceEntries entries;
    private final Subscribers subscribers;
    private final Queue<String> emptied;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget how long one stint may go on; what is left then has another */
    public EmptyGroup(
            Groups groups,
            AudienceEntries entries,
            Subscribers subscribers,
            Queue<String> emptied,
            InstantSource clock,
            Duration budget) {
        this.groups = groups;
        this.entries = entries;
        this.subscribers = subscribers;
        this.emptied = emptied;
        this.clock = clock;
        this.budget = budget;
    }

    public void empty(String name) {
        Instant deadline = clock.instant().plus(budget);
        Iterator<AudienceEntry> members = entries.read(name, ALL, null);
        while (members.hasNext()) {
            if (!clock.instant().isBefore(deadline)) {
                emptied.send(List.of(name));
                return;
            }
            var by = new Edit("the deletion of group " + name, clock.instant());
            subscribers.change(members.next().subscriberId(), by, member -> member.leaving(name));
        }
        groups.delete(name);
    }
}
