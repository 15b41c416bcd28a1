package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communityalerts.edge.Permissions;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.access.Limits.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The limits of docs/openapi.yaml against those of the running platform: neither is wider. */
class ContractLimitsTest {
    private static final String URL = RunningPlatform.get().url();
    private static final Pattern SIZE = Pattern.compile("must (have 1 to|be a list of 1 to|be a number from) .*");
    /** A network may sign up a few times only; the same form is tried where residents change their records. */
    private static final Set<String> FEW_TIMES =
            Set.of("POST /api/public/sign-ups", "POST /api/public/sessions", "POST /api/public/sign-ups/{id}/confirm");

    private static final Contract CONTRACT = contract();

    @Test
    void nothing_of_a_request_may_be_of_any_size() {
        assertSoftly(all -> CONTRACT.routes()
                .forEach(route ->
                        all.assertThat(limits(route).endless()).as(route).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void what_just_fits_is_taken_and_what_does_not_is_refused_at_its_field(String route) {
        assertSoftly(all -> {
            for (Limit limit : limits(route).all()) {
                limit.fits()
                        .forEach(value -> all.assertThat(said(route, limit, value))
                                .as("%s %s just fits", route, limit.pointer())
                                .noneMatch(SIZE.asMatchPredicate()));
                limit.tooMuch()
                        .forEach(value -> all.assertThat(said(route, limit, value))
                                .as("%s %s is too much", route, limit.pointer())
                                .isNotEmpty());
            }
        });
    }

    @Test
    void a_limit_that_is_too_wide_or_too_narrow_is_found_out() {
        Limit title = limits("POST /api/alerts").all().stream()
                .filter(limit -> limit.pointer().equals("/title"))
                .findFirst()
                .orElseThrow();
        assertThat(said("POST /api/alerts", title, title.tooMuch().getFirst())).anyMatch(SIZE.asMatchPredicate());
        assertThat(said("POST /api/alerts", title, title.fits().getFirst())).isEmpty();
    }

    /** What is said about a field of a request that has that value there. */
    private static List<String> said(String route, Limit limit, JsonNode value) {
        Api.Answer answer = ask(route, Limits.with(limit.pointer(), value));
        if (limit.pointer().equals("/version") && answer.status() == 412) {
            // Of whatever length, it is a version that nothing has.
            return List.of(answer.body().path("title").asString());
        }
        assertThat(answer.status()).as("%s %s", route, limit.pointer()).isEqualTo(422);
        return answer.body()
                .path("errors")
                .valueStream()
                .filter(error -> error.path("pointer").asString().equals(limit.pointer()))
                .map(error -> error.path("detail").asString())
                .toList();
    }

    private static Api.Answer ask(String route, String body) {
        String[] parts = route.split(" ");
        Api caller = parts[1].startsWith("/api/public/") ? Someone.RESIDENT : Api.as(URL, role(route));
        String path = parts[1].replaceFirst("\\{\\w+}", Someone.PARTS.getOrDefault(parts[1], "demo-0001"));
        return parts[0].equals("PUT") ? caller.put(path, body) : caller.post(path, body);
    }

    private static String role(String route) {
        return new TreeSet<>(Permissions.of(route).orElseThrow().roles()).last();
    }

    static Stream<String> bodies() {
        return CONTRACT.routes().stream()
                .filter(route -> !limits(route).all().isEmpty())
                .filter(route -> !FEW_TIMES.contains(route));
    }

    private static Limits limits(String route) {
        return Limits.of(CONTRACT, CONTRACT.body(route));
    }

    private static Contract contract() {
        try {
            return new Contract(RunningPlatform.PROJECT.resolve("docs/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who and what there must be for a request to be read at all. */
    private static final class Someone {
        static final Api RESIDENT = Api.asResident(URL, "demo-0001");
        static final Map<String, String> PARTS = Map.of(
                "/api/groups/{name}", "farm-watch",
                "/api/templates/{id}", template(),
                "/api/imports/{id}/start", upload(),
                "/api/alerts/{id}/stop", alert(),
                "/api/alerts/{id}/reject", alert(),
                "/api/alerts/{id}/return", alert(),
                "/api/alerts/{id}/withdraw", alert(),
                "/api/alerts/{id}/override", alert());

        private static String template() {
            var asked = Map.of("name", "Limits", "alert", Map.of("title", "Loose horse"));
            return made("/api/templates", asked);
        }

        private static String upload() {
            return Api.as(URL, "administrator")
                    .post("/api/imports", Map.of("bytes", 10))
                    .body()
                    .path("id")
                    .asString();
        }

        private static String alert() {
            var everybody = Map.of("area", Map.of("everywhere", true));
            return made(
                    "/api/alerts",
                    Map.of(
                            "title",
                            "Limits",
                            "text",
                            "Words.",
                            "training",
                            true,
                            "audience",
                            everybody,
                            "severity",
                            "extreme"));
        }

        private static String made(String path, Object body) {
            return Api.as(URL, "officer").post(path, body).body().path("id").asString();
        }
    }
}
