package org.communityalerts.resident.group;

import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.port.Queue;
import org.communityalerts.port.audience.Groups;

/** Decides whether a group may go. It is gone for everybody at once; its residents are taken out of it after that. */
public final class DeleteGroup {
    /** What came of it. */
    sealed interface Result {
        /** There is no such group. */
        record Unknown() implements Result {}

        /** So many residents are in it, and nobody said that they may be taken out. */
        record InUse(int size) implements Result {}

        /** It can be chosen no more, and is being emptied. */
        record Closed() implements Result {}
    }

    private final Groups groups;
    private final Queue<String> emptied;

    /** @param emptied where the names of groups wait to be emptied */
    public DeleteGroup(Groups groups, Queue<String> emptied) {
        this.groups = groups;
        this.emptied = emptied;
    }

    Result delete(String name, boolean sure) {
        Optional<Group> group =
                groups.all().stream().filter(g -> g.name().equals(name)).findFirst();
        if (group.isEmpty()) {
            return new Result.Unknown();
        }
        if (group.get().size() > 0 && !sure) {
            return new Result.InUse(group.get().size());
        }
        groups.close(name);
        emptied.send(List.of(name));
        return new Result.Closed();
    }
}
