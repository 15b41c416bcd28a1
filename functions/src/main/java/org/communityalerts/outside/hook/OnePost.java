package org.communityalerts.outside.hook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.communityalerts.port.force.Hooks;

/**
 * Posts by a socket of its own to the very address that was checked: the JDK's client would look the name up again. Of the
 * answer only its first line is read.
 */
public final class OnePost implements Hooks {
    private static final int CONNECT_MILLIS = 3000;
    private static final int LONGEST_LINE = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    private final Destinations destinations;
    private final Duration timeout;

    /** @param timeout for all of it */
    public OnePost(Destinations destinations, Duration timeout) {
        this.destinations = destinations;
        this.timeout = timeout;
    }

    @Override
    public int post(URI url, Map<String, String> headers, String body) {
        return post(url, headers, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts anything there once and follows nothing. */
    public int post(URI url, Map<String, String> headers, String type, byte[] body) {
        if (!destinations.fit(url)) {
            throw new UncheckedIOException(new IOException("no webhook goes to an address of that kind"));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var socket = new Socket()) {
            var answer = threads.submit(() -> exchange(socket, url, request(url, headers, type, body)));
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new UncheckedIOException(new IOException("it was not answered", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int exchange(Socket socket, URI url, byte[] request) throws IOException {
        InetAddress address = destinations.address(url.getHost());
        socket.connect(new InetSocketAddress(address, port(url)), CONNECT_MILLIS);
        Socket line = url.getScheme().equals("https") ? secured(socket, url) : socket;
        line.getOutputStream().write(request);
        line.getOutputStream().flush();
        return status(line.getInputStream());
    }

    /** The certificate must be good, and for the name that was asked for. */
    private static Socket secured(Socket socket, URI url) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, url.getHost(), port(url), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static int port(URI url) {
        int usual = url.getScheme().equals("https") ? 443 : 80;
        return url.getPort() < 0 ? usual : url.getPort();
    }

    private static byte[] request(URI url, Map<String, String> headers, String type, byte[] body) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(url.getRawAuthority()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Type: ")
                .append(type)
                .append("\r\nContent-Length: ")
                .append(body.length);
        head.append("\r\nConnection: close\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(start.length + body.length)
                .put(start)
                .put(body)
                .array();
    }

    private static int status(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next >= 0 && line.length() < LONGEST_LINE; next = in.read()) {
            line.append((char) next);
        }
        Matcher status = STATUS.matcher(line.toString().strip());
        if (!status.matches()) {
            throw new IOException("the answer is not HTTP");
        }
        return Integer.parseInt(status.group(1));
    }
}
