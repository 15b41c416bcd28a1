package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpUnchangedTest {
    private final Http http = new Http();

    @Test
    void who_has_the_answer_already_is_told_so_without_it() {
        String tag = read("GET", null, "as it stands").getHeaders().get("ETag");

        var again = read("GET", tag, "as it stands");

        assertThat(again.getStatusCode()).isEqualTo(304);
        assertThat(again.getBody()).isNull();
        assertThat(again.getHeaders()).containsEntry("ETag", tag).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void what_has_changed_since_is_told_whole() {
        String tag = read("GET", null, "as it stood").getHeaders().get("ETag");

        var again = read("GET", tag, "as it stands");

        assertThat(again.getStatusCode()).isEqualTo(200);
        assertThat(again.getBody()).contains("as it stands");
        assertThat(again.getHeaders().get("ETag")).isNotEqualTo(tag);
    }

    @Test
    void the_tag_of_a_version_stays_the_versions() {
        var answer = http.answer(request("GET", null), asked -> http.json(200, Map.of(), Map.of("ETag", "\"7\"")));

        assertThat(answer.getHeaders()).containsEntry("ETag", "\"7\"");
    }

    @Test
    void a_record_is_told_whole_though_its_version_is_known_for_what_is_told_beside_it_has_none() {
        var again = http.answer(
                request("GET", "\"7\""), asked -> http.json(200, Map.of("stopped", true), Map.of("ETag", "\"7\"")));

        assertThat(again.getStatusCode()).isEqualTo(200);
        assertThat(again.getBody()).contains("stopped");
    }

    @Test
    void what_is_done_has_no_tag() {
        assertThat(read("POST", null, "done").getHeaders()).doesNotContainKey("ETag");
    }

    private APIGatewayV2HTTPResponse read(String method, String known, String says) {
        return http.answer(request(method, known), asked -> http.json(200, Map.of("says", says), Map.of()));
    }

    private static APIGatewayV2HTTPEvent request(String method, String known) {
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(method + " /api/alerts/{id}")
                .withHeaders(known == null ? Map.of() : Map.of("if-none-match", known))
                .build();
    }
}
