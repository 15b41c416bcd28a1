package org.communityalerts.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Template;
import org.junit.jupiter.api.Test;

class SiteHeadersTest {
    @Test
    void pages_fetch_from_the_sign_in_the_addresses_for_uploads_and_what_was_checked_and_from_nowhere_else()
            throws IOException {
        assertThat(sources("connect-src", Map.of("SiteConnectSources", "")))
                .contains("'self'")
                .hasSize(6)
                .anyMatch(source -> source.endsWith("/checked/"))
                .allMatch(source -> source.equals("'self'") || source.matches("https?://[^/*]+/.+/"));
    }

    @Test
    void pages_show_the_forces_badge_and_tiles_and_what_residents_sent_and_no_other_pictures() throws IOException {
        assertThat(shown("", "")).isEmpty();
        assertThat(shown("https://badge.example.org/force.svg?v=2", "https://tiles.example.org/{z}/{x}/{y}.png"))
                .containsExactly("badge.example.org", "tiles.example.org");
    }

    /** Where else pictures may be from than the page itself and what residents sent. */
    private static List<String> shown(String logo, String tiles) throws IOException {
        List<String> sources = sources("img-src", Map.of("SiteConnectSources", "", "LogoUrl", logo, "TilesUrl", tiles));
        assertThat(sources).startsWith("'self'", "data:", "blob:");
        assertThat(sources.getLast()).matches("https://[^/*]+/replies/");
        return sources.subList(3, sources.size() - 1);
    }

    @Test
    void what_others_may_show_or_read_can_be_framed_and_fetched_and_runs_nothing_and_no_other_page_can()
            throws IOException {
        SiteHeaders headers = headers(Map.of());
        for (String path : List.of(
                "/embed.html", "/embed.cy.html", "/alerts.geojson", "/alerts/feed.atom", "/districts/E1.atom")) {
            assertThat(headers.at(path))
                    .containsEntry("Access-Control-Allow-Origin", "*")
                    .doesNotContainKey("X-Frame-Options");
            assertThat(headers.at(path).get("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors *")
                    .doesNotContain("script-src");
        }
        for (String path :
                List.of("/", "/officers.html", "/alerts/embed.html", "/a/K7QF2", "/kiosk.html", "/api/alerts")) {
            assertThat(headers.at(path))
                    .containsEntry("X-Frame-Options", "DENY")
                    .doesNotContainKey("Access-Control-Allow-Origin");
            assertThat(headers.at(path).get("Content-Security-Policy")).contains("frame-ancestors 'none'");
        }
    }

    private static List<String> sources(String directive, Map<String, String> more) throws IOException {
        String policy = headers(more).at("/").get("Content-Security-Policy");
        return Arrays.stream(policy.split(";"))
                .map(String::strip)
                .filter(part -> part.startsWith(directive + " "))
                .flatMap(part -> Arrays.stream(part.split(" +")).skip(1))
                .toList();
    }

    private static SiteHeaders headers(Map<String, String> more) throws IOException {
        var parameters = new PlatformConfig(RunningPlatform.PROJECT, 0, null)
                .parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        parameters.putAll(more);
        Template template = Template.read(RunningPlatform.PROJECT, parameters, new Names("http://127.0.0.1:3"));
        return new SiteHeaders(template);
    }
}
