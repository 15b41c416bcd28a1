package org.communityalerts.outside.hook.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Supplier;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.memory.Examples;
import org.communityalerts.outside.hook.Destinations;
import org.communityalerts.outside.hook.OnePost;
import org.communityalerts.port.force.Pushes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPushesTest {
    private HttpServer server;
    private int answer = 201;

    @BeforeEach
    void a_push_service() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nobody() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"201,TAKEN", "401,NOT_TAKEN", "403,NOT_TAKEN", "404,GONE", "410,GONE", "500,NOT_TAKEN"})
    void an_officers_browser_is_gone_only_where_its_push_service_has_it_no_more(int status, Pushes.Outcome outcome) {
        answer = status;

        assertThat(push(browser(), () -> "a secret")).isEqualTo(outcome);
    }

    @Test
    void a_fault_of_our_own_takes_no_officers_browser() {
        Supplier<String> none = () -> {
            throw new IllegalArgumentException("no secret");
        };

        assertThat(push(browser(), none)).isEqualTo(Pushes.Outcome.NOT_TAKEN);
    }

    @Test
    void a_browser_whose_key_is_no_point_of_the_curve_is_gone() {
        Browser one = browser();
        var off = new Browser(one.endpoint(), one.key().replace("iw4", "iw8"), one.auth());

        assertThat(push(off, () -> "a secret")).isEqualTo(Pushes.Outcome.GONE);
    }

    private static Pushes.Outcome push(Browser browser, Supplier<String> secret) {
        var post = new OnePost(new Destinations(true), Duration.ofSeconds(1));
        return new WebPushes(new PushPost(post, secret, "alerts@example.org", () -> Examples.NOW))
                .push(browser, "topic", "{}");
    }

    private Browser browser() {
        return Examples.browser("http://127.0.0.1:" + server.getAddress().getPort() + "/one");
    }
}
