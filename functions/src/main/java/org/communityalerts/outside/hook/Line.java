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
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to the very address that was checked, and to no other: the JDK's clients would look the name up again.
 *
 * @param timeout for all that is said over it
 */
public record Line(Destinations destinations, Duration timeout) {
    private static final int CONNECT_MILLIS = 3000;

    /** Nothing was said: no connection came about. */
    public static final class Unreached extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        Unreached(IOException cause) {
            super(cause);
        }
    }

    /** What is said over a connection. */
    interface Exchange<T> {
        T with(Socket line) throws IOException;
    }

    /** @throws UncheckedIOException if there is no answer in time; {@link Unreached} if nobody may go there, or nobody is there */
    <T> T to(URI url, Exchange<T> exchange) {
        if (!destinations.fit(url)) {
            throw new Unreached(new IOException("nothing goes to an address of that kind"));
        }
        var speaking = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var socket = new Socket()) {
            var answer = threads.submit(() -> {
                Socket connected = connected(socket, url);
                speaking.set(true);
                return exchange.with(connected);
            });
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw failed(speaking.get(), new IOException("it was not answered", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        } catch (IOException e) {
            throw failed(speaking.get(), e);
        }
    }

    /** By now the connection is closed, and whoever was to speak over it has ended. */
    private static UncheckedIOException failed(boolean speaking, IOException why) {
        return speaking ? new UncheckedIOException(why) : new Unreached(why);
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
