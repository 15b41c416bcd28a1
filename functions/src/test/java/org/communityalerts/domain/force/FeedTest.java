package org.communityalerts.domain.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
    private final Feed feed = new Feed(
            "Floods", URI.create("https://floods.example.org:8443/id/floods?county=Somerset"), Feed.Format.FLOODS);

    @ParameterizedTest
    @CsvSource({
        "http://floods.example.org/id/areas/1/polygon, https://floods.example.org:8443/id/areas/1/polygon",
        "https://FLOODS.example.org/one?a=b, https://floods.example.org:8443/one?a=b",
        "areas/2, https://floods.example.org:8443/id/areas/2",
        "/cap/3.xml, https://floods.example.org:8443/cap/3.xml"
    })
    void a_link_leads_to_the_feeds_own_host_by_its_own_scheme_and_port(String link, String leads) {
        assertThat(feed.at(link)).contains(URI.create(leads));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.org/",
                "//169.254.169.254/latest/meta-data/",
                "https://floods.example.org.evil.example/",
                "https://floods.example.org@evil.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "not an address"
            })
    void a_link_to_another_host_leads_nowhere(String link) {
        assertThat(feed.at(link)).isEmpty();
    }

    @Test
    void a_format_has_its_word() {
        assertThat(Feed.Format.of("floods")).contains(Feed.Format.FLOODS);
        assertThat(Feed.Format.of("rss")).isEmpty();
    }
}
