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

    /** Everybody as {@link #all} has them, but without their roles, which may cost a request each. */
    default List<Person> everybody() {
        return all();
    }

    /** Everybody as {@link #all} has them, or had them a minute ago: to be looked at, and never to decide by. */
    default List<Person> shown() {
        return all();
    }

    /** The addresses somebody has shown to be theirs; none where that is not told. */
    default Map<Channel, String> proven(String id) {
        return Map.of();
    }

    /**
     * The accounts of whoever has that one, in one order: of one e-mail address, as of somebody who signs in by the force's
     * own provider too. Who is not of the force, such as another system, has that alone.
     */
    default List<String> accounts(String id) {
        List<Person> everybody = everybody();
        return everybody.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(own -> everybody.stream()
                        .filter(person -> key(person).equals(key(own)))
                        .map(Person::id)
                        .sorted()
                        .toList())
                .orElse(List.of(id));
    }

    /** Whether two accounts are one person's. */
    default boolean same(String one, String other) {
        return one.equals(other) || accounts(one).contains(other);
    }

    private static String key(Person person) {
        return person.email() == null ? "" : person.email().toLowerCase(Locale.ROOT);
    }
}
