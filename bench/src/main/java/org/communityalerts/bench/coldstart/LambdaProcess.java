package org.communityalerts.bench.coldstart;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A function in a process of its own, started as Lambda starts it: AWS's runtime client and the package's jars. */
final class LambdaProcess implements AutoCloseable {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    /** Lambda's own: it collects with one thread, and leaves a part of the memory free. How it compiles, the template says. */
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-Xmx870m", "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

    private final Process process;

    /**
     * Starts it.
     *
     * @param classPath where its code is, beside the runtime client
     * @param output where what it says goes
     */
    LambdaProcess(String handler, String classPath, List<String> flags, Map<String, String> environment, Path output)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-cp", runtimeClient() + File.pathSeparator + classPath, CLIENT, handler));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** The most memory it has had so far, in MB. */
    long peakMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** How long processors have worked for it so far: what else the machine does hardly changes it. */
    long processorMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static String runtimeClient() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("aws-lambda-java-runtime-interface-client")
                        || jar.contains("aws-lambda-java-core")
                        || jar.contains("aws-lambda-java-serialization")
                        || jar.contains("utils-lite"))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }
}
