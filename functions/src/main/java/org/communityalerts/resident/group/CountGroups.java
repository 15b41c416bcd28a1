package org.communityalerts.resident.group;

import java.util.Iterator;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.Groups;

/** Counts who is in each group, and mends the sizes that a crash left wrong. */
public final class CountGroups {
    private static final KeyRange ALL = new KeyRange("0", "~");

    private final Groups groups;
    private final AudienceEntries entries;

    public CountGroups(Groups groups, AudienceEntries entries) {
        this.groups = groups;
        this.entries = entries;
    }

    void count() {
        for (Group group : groups.all()) {
            int size = size(group.name());
            if (size != group.size()) {
                groups.resize(group.name(), size);
            }
        }
    }

    private int size(String name) {
        int size = 0;
        for (Iterator<AudienceEntry> members = entries.read(name, ALL, null); members.hasNext(); members.next()) {
            size++;
        }
        return size;
    }
}
