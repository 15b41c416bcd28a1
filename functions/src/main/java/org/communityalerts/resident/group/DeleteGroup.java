package org.communityalerts.resident.group;

import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.audience.Groups;

/** Decides whether a group may go. It is gone for everybody at once; its residents are taken out of it after that. */
public final class DeleteGroup {
    /** What came of it. */
    sealed interface Result {
        /** There is no such group. */
        record Unknown() implements Result {}

        /** So many residents are in it, and these alerts wait that name it; nobody said that it may go all the same. */
        record InUse(int size, List<Alert> waiting) implements Result {}

        /** It can be chosen no more, and is being emptied. */
        record Closed() implements Result {}
    }

    private final Groups groups;
    private final Alerts alerts;
    private final Queue<String> emptied;

    /** @param emptied where the names of groups wait to be emptied */
    public DeleteGroup(Groups groups, Alerts alerts, Queue<String> emptied) {
        this.groups = groups;
        this.alerts = alerts;
        this.emptied = emptied;
    }

    Result delete(String name, boolean sure) {
        Optional<Group> group = groups.find(name);
        if (group.isEmpty()) {
            return new Result.Unknown();
        }
        List<Alert> waiting = sure ? List.of() : waiting(name);
        if (!sure && (group.get().size() > 0 || !waiting.isEmpty())) {
            return new Result.InUse(group.get().size(), waiting);
        }
        groups.close(name);
        emptied.send(List.of(name));
        return new Result.Closed();
    }

    /** What is public by now, or will be, and is for the group. */
    List<Alert> shown(String name) {
        return alerts.open().stream()
                .map(AlertRecord::alert)
                .filter(alert ->
                        alert.goesOnTheWeb() && alert.audience().groups().contains(name))
                .toList();
    }

    /** Without the group they would reach others than they were issued for, or nobody. */
    private List<Alert> waiting(String name) {
        return alerts.open().stream()
                .filter(open -> open.state().canBeWithdrawn())
                .map(AlertRecord::alert)
                .filter(alert -> alert.audience().groups().contains(name)
                        || alert.audience().exclude().groups().contains(name))
                .toList();
    }
}
