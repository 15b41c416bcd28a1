package org.communityalerts.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts one function once and times it. */
final class Trial {
    private final Path work;
    private final Path output;

    Trial(Path work) {
        this.work = work;
        this.output = work.resolve("output.log");
    }

    /** From the start of the process to the first answer. */
    void cold(Subject subject, Measured into) throws IOException, InterruptedException {
        try (var api = new RuntimeApi(subject.timeout())) {
            long started = System.nanoTime();
            try (var process = start(subject, api, "on-demand", List.of())) {
                answer(subject, api);
                into.cold.add(millisSince(started));
                into.processor.add(process.processorMillis());
                into.megabytes.add(process.peakMegabytes());
            }
        }
    }

    /** From a restored snapshot to the first answer; the snapshot itself is not made here. */
    void restored(Subject subject, Measured into) throws IOException, InterruptedException {
        try (var api = new RuntimeApi(subject.timeout());
                var process = start(subject, api, "snap-start", List.of())) {
            api.restore();
            long restored = System.nanoTime();
            answer(subject, api);
            into.restored.add(millisSince(restored));
            into.megabytes.add(process.peakMegabytes());
        }
    }

    /**
     * What the answers to those events took, one after the other in a process just restored.
     *
     * @param pause before each, for what the one before has led to elsewhere
     */
    List<Answered> restored(Subject subject, List<byte[]> events, Duration pause)
            throws IOException, InterruptedException {
        var all = new ArrayList<Answered>();
        try (var api = new RuntimeApi(subject.timeout());
                var process = start(subject, api, "snap-start", List.of())) {
            api.restore();
            for (byte[] event : events) {
                Thread.sleep(pause);
                long before = process.processorMillis();
                long asked = System.nanoTime();
                answer(subject, api, event);
                double took = (System.nanoTime() - asked) / 1e6;
                all.add(new Answered(took, process.processorMillis() - before));
            }
        }
        return all;
    }

    /** How many classes the first call after priming still loads. */
    long classes(Subject subject) throws IOException, InterruptedException {
        Path log = work.resolve("classes.log");
        Files.deleteIfExists(log);
        try (var api = new RuntimeApi(subject.timeout());
                var _ = start(subject, api, "snap-start", List.of("-Xlog:class+load:file=" + log))) {
            api.restore();
            long before = lines(log);
            answer(subject, api);
            return lines(log) - before;
        }
    }

    /** The most memory it has while it is called with those events, one after the other. */
    long peakMegabytes(Subject subject, List<byte[]> events) throws IOException, InterruptedException {
        try (var api = new RuntimeApi(subject.timeout());
                var process = start(subject, api, "on-demand", List.of())) {
            for (byte[] event : events) {
                answer(subject, api, event);
            }
            return process.peakMegabytes();
        }
    }

    private LambdaProcess start(Subject subject, RuntimeApi api, String initialization, List<String> flags)
            throws IOException {
        Map<String, String> environment = new HashMap<>(subject.environment());
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", initialization);
        var all = new ArrayList<>(flags);
        System.getProperties().forEach((name, value) -> {
            if (name.toString().startsWith("aws.")) {
                all.add("-D" + name + "=" + value);
            }
        });
        return new LambdaProcess(subject.handler(), subject.classPath(), all, environment, output);
    }

    private void answer(Subject subject, RuntimeApi api) throws IOException, InterruptedException {
        answer(subject, api, subject.event());
    }

    private void answer(Subject subject, RuntimeApi api, byte[] event) throws IOException, InterruptedException {
        var answer = api.invoke(event);
        if (!answer.done()) {
            throw new IOException(subject.name() + " failed: " + answer.body() + "\n" + Files.readString(output));
        }
    }

    private static long lines(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.count();
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
