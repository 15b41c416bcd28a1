package org.communityalerts.local.aws;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DynamoDB Local in a process of its own. */
public final class DynamoDbServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    /**
     * Starts it and waits until it answers.
     *
     * @param classPath the file that names its jars
     * @param directory where it keeps its data, or null for memory
     */
    public DynamoDbServer(Path classPath, @Nullable Path directory) throws IOException, InterruptedException {
        if (!Files.exists(classPath)) {
            throw new IllegalStateException("DynamoDB Local has not been fetched: run 'make build' first");
        }
        this.port = Ports.free();
        this.process = new ProcessBuilder(command(classPath, directory))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns when it has ended: then another can open its directory. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private List<String> command(Path classPath, @Nullable Path directory) throws IOException {
        String ours = Path.of(DynamoDbChild.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                ours + ":" + Files.readString(classPath).strip(),
                DynamoDbChild.class.getName(),
                "-port",
                Integer.toString(port),
                "-disableTelemetry",
                // Each function has a key of its own, which would see tables of its own.
                "-sharedDb"));
        if (directory == null) {
            command.add("-inMemory");
        } else {
            Files.createDirectories(directory);
            command.addAll(List.of("-dbPath", directory.toString()));
        }
        return command;
    }

    private void await() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new IllegalStateException("DynamoDB Local did not start");
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
