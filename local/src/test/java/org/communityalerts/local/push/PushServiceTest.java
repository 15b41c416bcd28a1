package org.communityalerts.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The push service takes no more than real ones do. What is unsigned is refused too, once nothing else is wrong with it. */
class PushServiceTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int UNSIGNED = 403;

    private final PushService service = new PushService();
    private HttpServer server;
    private URI browser;

    @BeforeEach
    void a_browser_is_there() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", service::handle);
        server.start();
        URI browsers = URI.create("http://localhost:" + server.getAddress().getPort() + "/local/push/browsers");
        var made = HTTP.send(
                HttpRequest.newBuilder(browsers).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        browser = URI.create(
                JsonMapper.shared().readTree(made.body()).path("endpoint").asString());
    }

    @AfterEach
    void it_is_gone() {
        server.stop(0);
    }

    @Test
    void a_body_of_more_than_4096_bytes_is_too_large() throws Exception {
        assertThat(pushed(4097, "alert")).isEqualTo(413);
        assertThat(pushed(4096, "alert")).isEqualTo(UNSIGNED);
    }

    @Test
    void a_topic_has_32_characters_at_most_of_those_that_stand_in_an_address() throws Exception {
        assertThat(pushed(100, "a".repeat(33))).isEqualTo(400);
        assertThat(pushed(100, "an.alert")).isEqualTo(400);
        assertThat(pushed(100, "Alert_7-" + "a".repeat(24))).isEqualTo(UNSIGNED);
    }

    private int pushed(int bytes, String topic) throws IOException, InterruptedException {
        var push = HttpRequest.newBuilder(browser)
                .header("Content-Encoding", "aes128gcm")
                .header("TTL", "60")
                .header("Topic", topic)
                .POST(BodyPublishers.ofByteArray(new byte[bytes]))
                .build();
        return HTTP.send(push, BodyHandlers.discarding()).statusCode();
    }
}
