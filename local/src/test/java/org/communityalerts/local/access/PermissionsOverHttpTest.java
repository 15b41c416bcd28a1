package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.communityalerts.edge.Permissions;
import org.communityalerts.edge.Permissions.Rule;
import org.communityalerts.local.Api;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the template as everybody, over the running platform: in or out as the table of permissions says. */
class PermissionsOverHttpTest {
    private final String url = RunningPlatform.get().url();

    @ParameterizedTest
    @MethodSource("routes")
    void each_role_gets_in_where_the_table_says_so_and_nowhere_else(String route) {
        Rule rule = Permissions.of(route).orElseThrow(() -> new AssertionError("nobody thought of " + route));
        for (String role : Permissions.roles()) {
            Api.Answer answer = call(Api.as(url, role).from("192.0.2.67"), route);
            boolean in = rule.open() || rule.roles().contains(role);
            assertThat(letIn(answer)).as("%s as %s: %s", route, role, answer).isEqualTo(in);
            if (!in) {
                assertThat(answer.body().path("detail").asString()).startsWith("This needs the role of ");
            }
        }
        Api.Answer integrator = call(Api.as(url, "integrator").from("192.0.2.67"), route);
        assertThat(letIn(integrator)).as(route + " as an integrator").isEqualTo(rule.open() || rule.scope() != null);
    }

    /** A webhook's 403 is about its signature, not about who calls. */
    private static boolean letIn(Api.Answer answer) {
        return answer.status() != 403
                || answer.body().path("detail").asString().startsWith("This address is for Twilio");
    }

    /** By the authorizer: a resident's own pages then ask for a token of another kind. */
    @ParameterizedTest
    @MethodSource("routes")
    void without_a_token_only_what_is_open_answers(String route) throws Exception {
        String[] parts = route.split(" ");
        var request = HttpRequest.newBuilder(URI.create(url + path(parts[1])))
                .method(parts[0], HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        boolean refused = answer.statusCode() == 401 && answer.body().equals("{\"message\":\"Unauthorized\"}");
        assertThat(refused).isEqualTo(!Permissions.of(route).orElseThrow().open());
    }

    @Test
    void a_route_under_api_that_is_nowhere_is_not_found() {
        assertThat(Api.as(url, "administrator").get("/api/nowhere").status()).isEqualTo(404);
    }

    /** With a body and an id that are good for nothing, so that getting in does nothing. */
    private static Api.Answer call(Api api, String route) {
        String[] parts = route.split(" ");
        String path = path(parts[1]);
        return switch (parts[0]) {
            case "GET" -> api.get(path);
            case "POST" -> api.post(path, "[]");
            case "PUT" -> api.put(path, "[]");
            default -> api.delete(path);
        };
    }

    private static String path(String pattern) {
        return pattern.replaceAll("\\{\\w+\\+?}", "nothing-of-that-id");
    }

    static Stream<String> routes() throws IOException {
        var parameters = new PlatformConfig(RunningPlatform.PROJECT, 0, null)
                .parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        Template template = Template.read(RunningPlatform.PROJECT, parameters, new Names("http://127.0.0.1:3"));
        return template.all(Types.FUNCTION).stream()
                .flatMap(function -> function.object("Events").values().stream())
                .map(Resource::asObject)
                .filter(event -> event.get("Type").equals("HttpApi"))
                .map(event -> Resource.asObject(event.get("Properties")))
                .map(route -> route.get("Method") + " " + route.get("Path"))
                .sorted();
    }
}
