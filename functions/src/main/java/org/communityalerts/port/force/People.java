package org.communityalerts.port.force;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
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

    /** The addresses somebody has shown to be theirs; none where that is not told. */
    default Map<Channel, String> proven(String id) {
        return Map.of();
    }

    /**
     * Whether two accounts are one person's: the same, or of one e-mail address, as of somebody who signs in by the force's own
     * provider too.
     */
    default boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        List<String> emails = all().stream()
                .filter(person -> person.id().equals(one) || person.id().equals(other))
                .map(person -> person.email() == null ? "" : person.email().toLowerCase(Locale.ROOT))
                .toList();
        return emails.size() == 2 && emails.getFirst().equals(emails.getLast());
    }
}
