package org.communityalerts.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Template;
import org.junit.jupiter.api.Test;

class OriginGroupsTest {
    private static final HttpHandler ASKED = exchange -> Exchanges.answer(
            exchange, 404, "text/plain", exchange.getRequestURI().toString().getBytes());

    @Test
    void the_second_origin_is_asked_under_its_own_path_for_the_file_and_keeps_its_status() throws Exception {
        HttpResponse<String> answer = answer(404, "/a/K7QF2?from=text", "a/K7QF2/index.html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("/api/public/missing/a/K7QF2/index.html");
    }

    @Test
    void an_error_that_is_not_on_the_list_is_answered_as_it_is() throws Exception {
        assertThat(answer(403, "/a/K7QF2", "a/K7QF2/index.html").statusCode()).isEqualTo(418);
    }

    @Test
    void a_path_that_has_one_origin_has_no_second() throws Exception {
        assertThat(answer(404, "/api/alerts", "api/alerts/index.html").statusCode())
                .isEqualTo(418);
        assertThat(answer(404, "/alerts/feed.atom", "alerts/feed.atom").statusCode())
                .isEqualTo(418);
    }

    private static HttpResponse<String> answer(int error, String path, String key) throws Exception {
        var parameters = new PlatformConfig(RunningPlatform.PROJECT, 0, null)
                .parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        Template template = Template.read(RunningPlatform.PROJECT, parameters, new Names("http://127.0.0.1:3"));
        var groups = new OriginGroups(template, ASKED);
        HttpHandler site = exchange -> {
            if (!groups.answer(exchange, error, key)) {
                Exchanges.answer(exchange, 418, null, new byte[0]);
            }
        };
        try (var endpoint = new HttpEndpoint(0, site);
                var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(endpoint.url() + path)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
