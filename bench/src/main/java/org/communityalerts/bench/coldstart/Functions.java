package org.communityalerts.bench.coldstart;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.Platform;

/** The platform's functions, each to be called in a process of its own, as Lambda runs it. */
public final class Functions {
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Package pack;
    private final Trial trial;

    public Functions(Platform platform, Path project) throws IOException {
        Path work = Files.createTempDirectory("functions");
        pack = Package.unpack(project, work.resolve("task"));
        trial = new Trial(work);
        Subject.all(platform.functions(), project.resolve("events"), pack).stream()
                .skip(1)
                .forEach(subject -> subjects.put(subject.name(), subject));
    }

    /** What a function's answers to those events take, one after the other, once it was restored. */
    public List<Answered> restored(String function, List<byte[]> events) throws IOException, InterruptedException {
        return restored(function, events, Duration.ZERO);
    }

    /** The same with a pause before each event, for what the one before has led to elsewhere. */
    List<Answered> restored(String function, List<byte[]> events, Duration pause)
            throws IOException, InterruptedException {
        return trial.restored(subject(function), events, pause);
    }

    /** The same of a handler in a function's place, with nothing around it. */
    public List<Answered> bare(Class<? extends RequestHandler<?, ?>> handler, String function, List<byte[]> events)
            throws IOException, InterruptedException {
        return trial.restored(Subject.bare(handler, subject(function), pack), events, Duration.ZERO);
    }

    List<Subject> all() {
        return List.copyOf(subjects.values());
    }

    /** The most memory, in MB, that a function has while it is called with those events. */
    long peakMegabytes(String function, List<byte[]> events) throws IOException, InterruptedException {
        return trial.peakMegabytes(subject(function), events);
    }

    private Subject subject(String function) {
        return subjects.get(function);
    }
}
