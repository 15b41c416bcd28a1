package org.communityalerts.local.oidc;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;
import tools.jackson.databind.json.JsonMapper;

/** Answers Cognito's ListUsers and ListUsersInGroup for the demo force's people. */
public final class PeopleServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TARGET = "AWSCognitoIdentityProviderService.";

    private final HttpEndpoint endpoint;

    public PeopleServer() throws IOException {
        endpoint = new HttpEndpoint(0, PeopleServer::answer);
    }

    public String url() {
        return endpoint.url();
    }

    @Override
    public void close() {
        endpoint.close();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String group = JSON.readTree(Exchanges.body(exchange)).path("GroupName").asString("");
        switch (String.valueOf(target)) {
            case TARGET + "ListUsers" -> users(exchange, Person.ALL);
            case TARGET + "ListUsersInGroup" ->
                users(
                        exchange,
                        Person.ALL.stream().filter(p -> p.role().equals(group)).toList());
            default -> Exchanges.json(exchange, 400, "{\"__type\":\"UnknownOperationException\"}");
        }
    }

    private static void users(HttpExchange exchange, List<Person> people) throws IOException {
        List<Map<String, Object>> users =
                people.stream().map(PeopleServer::user).toList();
        Exchanges.json(exchange, 200, JSON.writeValueAsString(Map.of("Users", users)));
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
                        attribute("email", person.email())));
    }

    private static Map<String, String> attribute(String name, String value) {
        return Map.of("Name", name, "Value", value);
    }
}
