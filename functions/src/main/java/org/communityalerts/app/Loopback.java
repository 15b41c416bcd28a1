package org.communityalerts.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.zip.CRC32;

/** A server inside this process that answers whatever is asked of it. */
final class Loopback implements AutoCloseable {
    private static final int WAITING = 50;

    /** With the sum that DynamoDB sends and its client checks. */
    private static final String HEAD =
            "HTTP/1.1 %d .\r\nContent-Type: application/json\r\nContent-Length: %d\r\nx-amz-crc32: %d\r\n\r\n";

    /**
     * What was asked.
     *
     * @param line method, path and version
     * @param headers by their names in small letters
     */
    record Asked(String line, Map<String, String> headers, String body) {}

    /** What is answered. */
    record Answer(int status, String body) {}

    private final ServerSocket server;
    private final Function<Asked, Answer> answers;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();

    Loopback(Function<Asked, Answer> answers) throws IOException {
        this.answers = answers;
        server = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String host() {
        return server.getInetAddress().getHostAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                callers.add(caller);
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller;
                var in = new BufferedInputStream(caller.getInputStream());
                var out = caller.getOutputStream()) {
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                Answer answer = answers.apply(read(line, in, out));
                byte[] body = answer.body().getBytes(UTF_8);
                var whole = new ByteArrayOutputStream();
                whole.writeBytes(
                        HEAD.formatted(answer.status(), body.length, sum(body)).getBytes(ISO_8859_1));
                whole.writeBytes(body);
                // At once: between two writes the other side would be waited for.
                whole.writeTo(out);
            }
        } catch (IOException e) {
            callers.remove(caller);
        }
    }

    private static Asked read(String line, InputStream in, OutputStream out) throws IOException {
        var headers = new HashMap<String, String>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        if (headers.containsKey("expect")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Asked(line, headers, new String(in.readNBytes(length), UTF_8));
    }

    private static long sum(byte[] body) {
        var sum = new CRC32();
        sum.update(body);
        return sum.getValue();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }

    /** Nobody who has asked keeps a connection. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
