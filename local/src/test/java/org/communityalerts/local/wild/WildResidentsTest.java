package org.communityalerts.local.wild;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.ResidentToken;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies nobody would send, where residents help themselves. Each comes from elsewhere, so that none is one too many. */
class WildResidentsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String URL = RunningPlatform.get().url();
    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final int BODIES = 40;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/public/sign-ups",
                "POST /api/public/sign-ups/{id}/confirm",
                "POST /api/public/sessions",
                "POST /api/public/sessions/{id}/confirm"
            })
    void no_body_of_somebody_unknown_is_answered_with_a_fault(String route) {
        bodies(route).forEach(body -> taken_or_refused(route, body, "Nobody"));
    }

    @Test
    void no_body_of_a_resident_is_answered_with_a_fault() {
        String id = Api.as(URL, "officer")
                .post("/api/subscribers", Map.of("name", "Wild", "email", Own.email(), "postcode", "BS20 8QJ"))
                .body()
                .path("id")
                .asString();
        String token = ResidentToken.of(id);
        bodies("PUT /api/public/me").forEach(body -> taken_or_refused("PUT /api/public/me", body, "Resident " + token));
    }

    private static Stream<String> bodies(String route) {
        return Stream.concat(Bodies.unfit(), Bodies.spoilt(route, BODIES));
    }

    private static void taken_or_refused(String route, String body, String authorization) {
        String path = route.split(" ")[1].replace("{id}", "wild");
        int place = PLACES.incrementAndGet();
        var request = HttpRequest.newBuilder(URI.create(URL + path))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .header("X-Forwarded-For", "192.0." + place / 250 + "." + place % 250 + ", 10.0.0.1")
                .method(route.split(" ")[0], HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer =
                HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        assertThat(answer.statusCode())
                .as("%s %s: %s", route, body.length() > 300 ? "…" : body, answer.body())
                .isLessThan(500)
                .isNotIn(401, 429);
    }
}
