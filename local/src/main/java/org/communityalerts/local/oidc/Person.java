package org.communityalerts.local.oidc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.edge.Permissions;

/** Somebody of the demo force who can sign in. */
public record Person(String id, String name, String email, String role) {
    private static final List<Person> NAMED = List.of(
            new Person("officer", "PC Amara Okafor", "amara.okafor@example.org", "officer"),
            new Person("pcso", "PCSO Rhys Bowen", "rhys.bowen@example.org", "officer"),
            new Person("supervisor", "Sergeant Joan Whitcombe", "joan.whitcombe@example.org", "supervisor"),
            new Person("second-supervisor", "Inspector Dev Mistry", "dev.mistry@example.org", "supervisor"),
            new Person("administrator", "Ellen Frome", "ellen.frome@example.org", "administrator"),
            new Person("coordinator", "Marjorie Vowles", "marjorie.vowles@example.org", "coordinator"));
    /** Everybody there is: each role has somebody. */
    public static final List<Person> ALL = Stream.concat(
                    NAMED.stream(),
                    Permissions.roles().stream()
                            .filter(role -> NAMED.stream()
                                    .noneMatch(person -> person.role().equals(role)))
                            .map(role -> new Person(role, "Demo " + role, role + "@example.org", role)))
            .toList();

    public static Optional<Person> of(String id) {
        return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
