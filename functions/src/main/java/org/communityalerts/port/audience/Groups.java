package org.communityalerts.port.audience;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.audience.Group;

/** The groups a resident can be in. */
public interface Groups {
    /** The names of all groups. */
    Set<String> names();

    /** All groups, by name. */
    List<Group> all();

    /** The group of that name. */
    default Optional<Group> find(String name) {
        return all().stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /** Makes a group, unless there is one of that name; says whether it did. */
    boolean create(Group group);

    /** Changes all of a group but its size, if it is still joined as it was; says whether it did. */
    boolean change(Group before, Group wanted);

    /** From now on the group is named nowhere, and can only be deleted; false if there is none. */
    boolean close(String name);

    /** Takes a group off the record. */
    void delete(String name);

    /** Sets a group's size to what was counted. */
    void resize(String name, int size);
}
