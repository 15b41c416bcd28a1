package org.communityalerts.outside.hook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.port.force.Hooks;

/** Posts to the very address that was checked, and follows nothing. Of the answer only its first line is read. */
public final class OnePost implements Hooks {
    private static final int LONGEST_LINE = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    private final Line line;

    /** @param timeout for all of it */
    public OnePost(Destinations destinations, Duration timeout) {
        this.line = new Line(destinations, timeout);
    }

    @Override
    public int post(URI url, Map<String, String> headers, String body) {
        return post(url, headers, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts anything there once and follows nothing. */
    public int post(URI url, Map<String, String> headers, String type, byte[] body) {
        return line.to(url, socket -> {
            socket.getOutputStream().write(request(url, headers, type, body));
            socket.getOutputStream().flush();
            return status(socket.getInputStream());
        });
    }

    private static byte[] request(URI url, Map<String, String> headers, String type, byte[] body) {
        var head = new StringBuilder("POST " + Line.target(url) + " HTTP/1.1\r\n");
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

    /** What the first line of an answer says. */
    static int status(InputStream in) throws IOException {
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
