package org.communityalerts.outside.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to the very address that was checked, and to no other: the JDK's clients would look the name up again.
 *
 * @param timeout for all that is said over it
 */
record Line(Destinations destinations, Duration timeout) {
    private static final int CONNECT_MILLIS = 3000;

    /** What is said over a connection. */
    interface Exchange<T> {
        T with(Socket line) throws IOException;
    }

    /** @throws UncheckedIOException if nobody may go there, or there is no answer in time */
    <T> T to(URI url, Exchange<T> exchange) {
        if (!destinations.fit(url)) {
            throw new UncheckedIOException(new IOException("nothing goes to an address of that kind"));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var socket = new Socket()) {
            var answer = threads.submit(() -> exchange.with(connected(socket, url)));
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

    /** What stands after the host in an address, as HTTP asks for it. */
    static String target(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private Socket connected(Socket socket, URI url) throws IOException {
        InetAddress address = destinations.address(url.getHost());
        socket.connect(new InetSocketAddress(address, port(url)), CONNECT_MILLIS);
        return url.getScheme().equals("https") ? secured(socket, url) : socket;
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
}
