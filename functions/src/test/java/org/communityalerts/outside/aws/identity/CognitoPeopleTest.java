package org.communityalerts.outside.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.port.force.People.Person;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersInGroupRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersInGroupResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

class CognitoPeopleTest {
    private final CognitoPeople people = new CognitoPeople(new Pool(), "pool", List.of("supervisor", "coordinator"));

    /** A pool keeps the groups of whoever is disabled. */
    @Test
    void whoever_may_not_sign_in_any_more_has_a_name_and_no_role() {
        assertThat(people.all())
                .extracting(Person::name, Person::roles)
                .containsExactly(tuple("Ann", Set.of("supervisor")), tuple("Gone", Set.of()));
    }

    /** A pool hands out sixty at a time, and answers thirty such questions a second. */
    @Test
    void ones_own_addresses_are_asked_for_without_everybody_elses() {
        assertThat(people.proven("gone")).containsExactly(Map.entry(Channel.EMAIL, "gone@example.org"));
        assertThat(people.proven("nobody \" or")).isEmpty();
    }

    private static final class Pool implements CognitoIdentityProviderClient {
        private static final List<UserType> USERS = List.of(user("gone", "Gone", false), user("ann", "Ann", true));

        @Override
        public ListUsersResponse listUsers(ListUsersRequest asked) {
            return ListUsersResponse.builder()
                    .users(USERS.stream()
                            .filter(user -> asked.filter() == null
                                    || asked.filter().equals("sub = \"%s\"".formatted(user.username())))
                            .toList())
                    .build();
        }

        @Override
        public ListUsersInGroupResponse listUsersInGroup(ListUsersInGroupRequest asked) {
            return ListUsersInGroupResponse.builder()
                    .users(asked.groupName().equals("supervisor") ? USERS : List.of())
                    .build();
        }

        @Override
        public String serviceName() {
            return "pool";
        }

        @Override
        public void close() {
            // There is nothing to close.
        }

        private static UserType user(String id, String name, boolean enabled) {
            Map<String, String> attributes =
                    Map.of("sub", id, "name", name, "email", id + "@example.org", "email_verified", "true");
            return UserType.builder()
                    .username(id)
                    .enabled(enabled)
                    .attributes(attributes.entrySet().stream()
                            .map(a -> AttributeType.builder()
                                    .name(a.getKey())
                                    .value(a.getValue())
                                    .build())
                            .toList())
                    .build();
        }
    }
}
