package org.communityalerts.outside.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnePostTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OnePost here = new OnePost(new Destinations(true), PATIENCE);

    @Test
    void what_is_posted_arrives_with_its_headers() throws IOException {
        var arrived = new AtomicReference<String>();
        HttpServer server = HttpServer.create(ANY_PORT, 0);
        server.createContext("/", exchange -> {
            arrived.set(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Signature") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(here.post(url("http", server, "/told?as=json"), Map.of("Signature", "v1=0"), "{\"is\":\"é\"}"))
                    .isEqualTo(202);
            assertThat(arrived).hasValue("/told?as=json v1=0 {\"is\":\"é\"}");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_redirect_is_answered_as_it_is_and_not_followed() throws IOException {
        HttpServer server = HttpServer.create(ANY_PORT, 0);
        var calls = new java.util.concurrent.atomic.AtomicInteger();
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(here.post(url("http", server, "/"), Map.of(), "{}")).isEqualTo(307);
            assertThat(calls).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobody_keeps_us_waiting() throws IOException {
        var hasty = new OnePost(new Destinations(true), Duration.ofMillis(300));
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            assertThatThrownBy(() -> hasty.post(url, Map.of(), "{}")).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void what_is_not_http_is_no_answer() throws Exception {
        try (var odd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var line = odd.accept()) {
                    line.getOutputStream().write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    // The other side has heard enough.
                }
            });
            URI url = URI.create("http://127.0.0.1:" + odd.getLocalPort() + "/");
            assertThatThrownBy(() -> here.post(url, Map.of(), "{}")).isInstanceOf(UncheckedIOException.class);
        }
    }

    @RefusedAddresses
    void nothing_goes_to_a_network_within_or_without_https(String url) {
        var out = new OnePost(new Destinations(false), PATIENCE);
        assertThatThrownBy(() -> out.post(URI.create(url), Map.of(), "{}")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(ANY_PORT, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThatThrownBy(() -> here.post(url("https", server, "/"), Map.of(), "{}"))
                    .hasStackTraceContaining("SSLHandshakeException");
        } finally {
            server.stop(0);
        }
    }

    private static URI url(String scheme, HttpServer server, String path) {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + path);
    }

    private static SSLContext selfSigned(Path folder) throws Exception {
        Path store = folder.resolve("store");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-alias",
                        "server",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "password")
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "password".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "password".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
