package org.communityalerts.local.wild;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.edge.Permissions;
import org.communityalerts.edge.Permissions.Rule;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests nobody would make, at every route of the running platform, by somebody who may: each is taken or refused as a
 * problem, and none is our fault.
 */
class WildRequestsTest {
    private static final String URL = RunningPlatform.get().url();
    private static final int BODIES = 24;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "%",
            "%zz",
            "..",
            "' OR 1=1",
            "\u0000",
            "\u202e",
            "😀",
            "-1",
            "NaN",
            "9".repeat(30),
            "x".repeat(3000),
            "+999999999-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "2026-99/00000000-0000-0000-0000-000000000000",
            "9999-12/00000000-0000-0000-0000-000000000000",
            "2026-02-30_1_0_1",
            "MTc5NTUyMTYwMDAwMC9TTTE",
            "everyone",
            "BS20 8QJ");

    private static JsonNode settings;

    @BeforeAll
    static void settings_are_as_they_are() {
        settings = Api.as(URL, "administrator").get("/api/settings").body();
    }

    @AfterAll
    static void and_are_so_again_and_nothing_of_it_is_under_way() {
        Api.as(URL, "administrator").put("/api/settings", settings);
        Api supervisor = Api.as(URL, "supervisor");
        String token = "";
        do {
            JsonNode page = supervisor.get("/api/alerts?nextToken=" + token).body();
            page.path("alerts")
                    .forEach(alert ->
                            supervisor.post("/api/alerts/" + alert.path("id").asString() + "/stop", "{}"));
            token = page.path("nextToken").asString("");
        } while (!token.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void no_body_is_answered_with_a_fault(String route) {
        Api caller = caller(route);
        String path = route.split(" ")[1].replaceAll("\\{\\w+\\+?}", "wild");
        Stream.concat(Bodies.unfit(), Bodies.spoilt(route, BODIES)).forEach(body -> {
            Api.Answer answer = route.startsWith("PUT ") ? caller.put(path, body) : caller.post(path, body);
            taken_or_refused(answer, route + " " + brief(body));
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void no_address_is_answered_with_a_fault(String route) {
        Api caller = caller(route);
        for (String text : TEXTS) {
            String path = route.split(" ")[1].replaceAll("\\{\\w+\\+?}", encoded(text));
            taken_or_refused(call(caller, route, path), route + " " + brief(text));
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void no_query_is_answered_with_a_fault(String route, String parameter) {
        Api caller = caller(route);
        for (String text : TEXTS) {
            String path = route.split(" ")[1].replaceAll("\\{\\w+\\+?}", "wild");
            Api.Answer answer = call(caller, route, path + "?" + parameter + "=" + encoded(text));
            taken_or_refused(answer, route + " " + parameter + " " + brief(text));
        }
    }

    private static void taken_or_refused(Api.Answer answer, String what) {
        assertThat(answer.status()).as("%s: %s", what, answer.whole().body()).isLessThan(500);
        if (answer.status() >= 400 && answer.body() != null && !answer.body().has("message")) {
            assertThat(answer.whole().headers().firstValue("Content-Type"))
                    .as(what)
                    .contains("application/problem+json");
        }
    }

    private static Api.Answer call(Api caller, String route, String path) {
        return switch (route.split(" ")[0]) {
            case "GET" -> caller.get(path);
            case "POST" -> caller.post(path, "{}");
            case "PUT" -> caller.put(path, "{}");
            default -> caller.delete(path);
        };
    }

    private static Api caller(String route) {
        Rule rule = Permissions.of(route).orElseThrow();
        return Api.as(URL, rule.roles().stream().sorted().findFirst().orElse("officer"))
                .from("192.0.2.66");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String brief(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    static Stream<String> bodies() {
        return Permissions.all().map(Rule::route).filter(route -> route.matches("(POST|PUT) /api/.*"));
    }

    static Stream<String> routes() {
        return Permissions.all().map(Rule::route).filter(route -> route.contains("{"));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> queries() throws Exception {
        String yaml = Files.readString(RunningPlatform.PROJECT.resolve("docs/openapi.yaml"));
        JsonNode document =
                JsonMapper.shared().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        return Permissions.all().map(Rule::route).flatMap(route -> {
            String[] parts = route.split(" ");
            JsonNode parameters = document.path("paths")
                    .path(parts[1])
                    .path(parts[0].toLowerCase(java.util.Locale.ROOT))
                    .path("parameters");
            return parameters
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString("").equals("query"))
                    .map(parameter -> org.junit.jupiter.params.provider.Arguments.of(
                            route, parameter.path("name").asString()));
        });
    }
}
