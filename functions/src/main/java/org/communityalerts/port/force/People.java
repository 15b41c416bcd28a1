package org.communityalerts.port.force;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of the force who may sign in. */
public interface People {
    /**
     * Somebody, by the id that tokens and records name.
     *
     * @param email null if it is not told
     */
    record Person(String id, String name, @Nullable String email, Set<String> roles) {
        public Person withoutEmail() {
            return new Person(id, name, null, roles);
        }
    }

    /** Everybody, by name. */
    List<Person> all();
}
