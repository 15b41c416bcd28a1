package org.communityalerts.desk.disclose;

import java.util.Map;
import java.util.stream.Collectors;
import org.communityalerts.port.force.People;
import org.jspecify.annotations.Nullable;

/** The people of the force by name, where what is on record has their ids. */
final class Officers {
    private final Map<String, String> names;

    Officers(People people) {
        names = people.everybody().stream()
                .collect(Collectors.toMap(People.Person::id, People.Person::name, (one, same) -> one));
    }

    /** A name and the id, or the id alone of whoever has left, or is another system. */
    String named(@Nullable String id) {
        if (id == null) {
            return "";
        }
        String name = names.get(id);
        return name == null ? id : name + " (" + id + ")";
    }
}
