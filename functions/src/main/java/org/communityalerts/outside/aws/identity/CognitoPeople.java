package org.communityalerts.outside.aws.identity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.port.force.People;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/**
 * The people of a Cognito user pool, each with the groups that are roles. Whoever was disabled stays, for records name them,
 * and has no role: a pool keeps the groups of an account that may not sign in any more.
 */
public final class CognitoPeople implements People {
    private final CognitoIdentityProviderClient cognito;
    private final String pool;
    private final List<String> groups;

    /** @param groups those that are roles */
    public CognitoPeople(CognitoIdentityProviderClient cognito, String pool, List<String> groups) {
        this.cognito = cognito;
        this.pool = pool;
        this.groups = groups;
    }

    @Override
    public List<Person> all() {
        return with(roles());
    }

    @Override
    public List<Person> everybody() {
        return with(Map.of());
    }

    private List<Person> with(Map<String, Set<String>> roles) {
        return cognito.listUsersPaginator(l -> l.userPoolId(pool)).users().stream()
                .map(user -> person(user, may(user) ? roles.getOrDefault(user.username(), Set.of()) : Set.of()))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    @Override
    public Map<Channel, String> proven(String id) {
        String own = "sub = \"%s\"".formatted(id.replace("\"", "\\\""));
        return cognito.listUsersPaginator(l -> l.userPoolId(pool).filter(own)).users().stream()
                .findFirst()
                .map(user -> verified(attributes(user)))
                .orElse(Map.of());
    }

    private static boolean may(UserType user) {
        return !Boolean.FALSE.equals(user.enabled());
    }

    private static Map<Channel, String> verified(Map<String, String> attributes) {
        var proven = new EnumMap<Channel, String>(Channel.class);
        if ("true".equals(attributes.get("email_verified"))) {
            proven.put(Channel.EMAIL, attributes.get("email"));
        }
        if ("true".equals(attributes.get("phone_number_verified"))) {
            proven.put(Channel.SMS, attributes.get("phone_number"));
        }
        return proven;
    }

    private static Map<String, String> attributes(UserType user) {
        var attributes = new HashMap<String, String>();
        user.attributes().forEach(a -> attributes.put(a.name(), a.value()));
        return attributes;
    }

    private Map<String, Set<String>> roles() {
        var roles = new HashMap<String, Set<String>>();
        for (String role : groups) {
            cognito.listUsersInGroupPaginator(l -> l.userPoolId(pool).groupName(role)).users().stream()
                    .forEach(user -> roles.computeIfAbsent(user.username(), u -> new TreeSet<>())
                            .add(role));
        }
        return roles;
    }

    private static Person person(UserType user, Set<String> roles) {
        Map<String, String> attributes = attributes(user);
        String email = attributes.get("email");
        return new Person(
                attributes.getOrDefault("sub", user.username()),
                attributes.getOrDefault("name", email == null ? user.username() : email),
                email,
                roles);
    }
}
