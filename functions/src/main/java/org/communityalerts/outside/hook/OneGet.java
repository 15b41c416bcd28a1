package org.communityalerts.outside.hook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.communityalerts.port.force.Feeds;

/**
 * Reads from the very address that was checked, and follows nothing. It asks by HTTP/1.0, by which an answer's body is what
 * comes until the other side ends.
 */
public final class OneGet implements Feeds {
    private static final int OK = 200;
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int LONGEST_HEAD = 32 * 1024;

    private final Line line;

    /** @param timeout for all of it */
    public OneGet(Destinations destinations, Duration timeout) {
        this.line = new Line(destinations, timeout);
    }

    @Override
    public byte[] read(URI address) {
        return line.to(address, socket -> {
            String request = "GET " + Line.target(address) + " HTTP/1.0\r\nHost: " + address.getRawAuthority()
                    + "\r\nAccept-Encoding: identity\r\nUser-Agent: community-alerts\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return body(new BufferedInputStream(socket.getInputStream()));
        });
    }

    private static byte[] body(InputStream in) throws IOException {
        int status = OnePost.status(in);
        if (status != OK) {
            throw new IOException("it was answered " + status);
        }
        head(in);
        byte[] body = in.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new IOException("it has more than " + LARGEST + " bytes");
        }
        return body;
    }

    /** What is in pieces or packed was not asked for. */
    private static void head(InputStream in) throws IOException {
        var header = new StringBuilder();
        for (int read = 0; read < LONGEST_HEAD; read++) {
            int next = in.read();
            if (next != '\n' && next >= 0) {
                header.append((char) next);
                continue;
            }
            String line = header.toString().strip().toLowerCase(Locale.ROOT);
            if (line.isEmpty()) {
                return;
            }
            if (line.startsWith("transfer-encoding:") || line.startsWith("content-encoding:")) {
                throw new IOException("it comes in a form that was not asked for");
            }
            header.setLength(0);
        }
        throw new IOException("its head does not end");
    }
}
