package org.communityalerts.local.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown where nothing is: a page to people, JSON to programs. */
class WrongAddressTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/K7QF2K7QF3",
                "/alerts/nothing.html",
                "/nothing/at/all/",
                "/embed.nothing.html",
                "/api/docs/nothing",
                "/%3Cscript%3Ealert(1)%3C/script%3E",
                "/a%0Ab?x=%3Cb%3E"
            })
    void it_is_a_page_in_both_languages_that_leads_onward_and_says_nothing_of_the_address(String path)
            throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=10");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body())
                .contains("lang=\"en-GB\"", "This page is not here", "href=\"/alerts/\"", "href=\"/\"", "999", "101")
                .contains(
                        "lang=\"cy\"",
                        "Nid yw'r dudalen hon yma",
                        "href=\"/alerts/index.cy.html\"",
                        "href=\"/?lang=cy\"")
                .doesNotContain("K7QF2", "nothing", "alert(1)", "<b>", "<script");
    }

    @Test
    void it_is_the_same_page_however_long_the_address_is() throws Exception {
        assertThat(get("/" + "a".repeat(2_000)).statusCode()).isEqualTo(404);
        assertThat(get("/" + "a".repeat(2_000)).body()).isEqualTo(get("/b").body());
    }

    @Test
    void programs_still_read_json_where_the_api_has_nothing() throws Exception {
        assertThat(get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/api/nothing").body()).isEqualTo("{\"message\":\"Not Found\"}");
        Api.Answer alert = Api.asOfficer().get("/api/alerts/nothing");
        assertThat(alert.status()).isEqualTo(404);
        assertThat(alert.whole().headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_feed_that_is_not_there_is_no_page() throws Exception {
        assertThat(get("/districts/nothing.atom").statusCode()).isEqualTo(404);
        assertThat(get("/districts/nothing.atom").body()).doesNotContain("<html");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RunningPlatform.get().url() + path));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
