package org.communityalerts.local.oidc;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.aws.JsonServer;

/** Answers Cognito's ListUsers and ListUsersInGroup for the demo force's people. */
public final class PeopleServer {
    /** Each has a number that Ofcom keeps for drama. */
    private static final String PHONE = "+44770090011%d";

    private PeopleServer() {}

    public static JsonServer start() throws IOException {
        return new JsonServer(
                "AWSCognitoIdentityProviderService",
                Map.of(
                        "ListUsers",
                        asked -> users(sought(asked.path("Filter").asString(""))),
                        "ListUsersInGroup",
                        asked -> users(inGroup(asked.path("GroupName").asString("")))));
    }

    /** By the one attribute that is asked for here. */
    private static List<Person> sought(String filter) {
        return Person.ALL.stream()
                .filter(p -> filter.isEmpty() || filter.equals("sub = \"%s\"".formatted(p.id())))
                .toList();
    }

    private static List<Person> inGroup(String group) {
        return Person.ALL.stream().filter(p -> p.role().equals(group)).toList();
    }

    private static Map<String, ?> users(List<Person> people) {
        return Map.of("Users", people.stream().map(PeopleServer::user).toList());
    }

    private static Map<String, Object> user(Person person) {
        return Map.of(
                "Username",
                person.id(),
                "Enabled",
                true,
                "Attributes",
                List.of(
                        attribute("sub", person.id()),
                        attribute("name", person.name()),
                        attribute("email", person.email()),
                        attribute("email_verified", "true"),
                        attribute("phone_number", PHONE.formatted(Person.ALL.indexOf(person))),
                        attribute("phone_number_verified", "true")));
    }

    private static Map<String, String> attribute(String name, String value) {
        return Map.of("Name", name, "Value", value);
    }
}
