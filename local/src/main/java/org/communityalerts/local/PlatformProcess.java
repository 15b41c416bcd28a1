package org.communityalerts.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A platform in a process of its own, as {@code make run} starts it; without the demo's alerts, unless they are asked for. */
public final class PlatformProcess implements AutoCloseable {
    private static final String RUNS_AT = "Community Alerts runs at ";

    private final Process process;
    private final BufferedReader said;

    /** @param settings environment variables beside this process's own, such as PORT */
    public PlatformProcess(Path project, Map<String, String> settings) throws IOException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName()))
                .directory(project.toFile())
                .redirectErrorStream(true);
        builder.environment().put("DEMO", "no");
        builder.environment().putAll(settings);
        this.process = builder.start();
        this.said = process.inputReader();
    }

    /** Waits until it is ready, and tells where it runs. */
    public String url() throws IOException {
        var before = new ArrayList<String>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(RUNS_AT)) {
                return line.substring(RUNS_AT.length()).strip();
            }
            before.add(line);
        }
        throw new IllegalStateException("the platform ended before it was ready: " + before);
    }

    /**
     * Waits until it says something, after what it said before; false if it ends without.
     *
     * @throws IllegalStateException if it says that its demo could not be made, after which nothing else is said
     */
    public boolean says(String words) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(Main.MISSING)) {
                throw new IllegalStateException(line.strip());
            }
            if (line.contains(words)) {
                return true;
            }
        }
        return false;
    }

    public Process process() {
        return process;
    }

    /** Stops it as Ctrl-C would, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
