package org.communityalerts.outside.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneGetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OneGet here = new OneGet(new Destinations(true), PATIENCE);
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void somebody_answers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> answer(exchange, 200, exchange.getRequestURI() + " é"));
        server.createContext("/gone", exchange -> answer(exchange, 404, "gone"));
        server.createContext("/long", exchange -> answer(exchange, 200, "x".repeat(2 * 1024 * 1024 + 1)));
        server.createContext("/packed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, "packed");
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/feed");
            answer(exchange, 302, "");
        });
        server.createContext("/heady", exchange -> {
            exchange.getResponseHeaders().set("Policy", "p".repeat(4000));
            answer(exchange, 200, "all of it");
        });
        server.start();
    }

    @AfterEach
    void nobody_does() {
        server.stop(0);
    }

    @Test
    void what_is_there_is_read_whatever_stands_before_it() {
        assertThat(new String(here.read(at("/feed?county=Somerset")), StandardCharsets.UTF_8))
                .isEqualTo("/feed?county=Somerset é");
        assertThat(here.read(at("/heady"))).asString().isEqualTo("all of it");
    }

    @Test
    void a_redirect_is_not_followed() {
        assertThatThrownBy(() -> here.read(at("/moved"))).hasStackTraceContaining("it was answered 302");
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gone", "/long", "/packed"})
    void what_is_not_there_too_large_or_in_a_form_that_was_not_asked_for_is_not_read(String path) {
        assertThatThrownBy(() -> here.read(at(path))).isInstanceOf(UncheckedIOException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void nobody_keeps_us_waiting() throws IOException {
        var hasty = new OneGet(new Destinations(true), Duration.ofMillis(300));
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            assertThatThrownBy(() -> hasty.read(url)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @RefusedAddresses
    void nothing_is_read_from_a_network_within_or_without_https(String url) {
        var out = new OneGet(new Destinations(false), PATIENCE);
        assertThatThrownBy(() -> out.read(URI.create(url))).isInstanceOf(UncheckedIOException.class);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        calls.incrementAndGet();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException e) {
            // The other side has heard enough.
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }
}
