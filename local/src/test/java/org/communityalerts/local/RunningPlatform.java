package org.communityalerts.local;

import static org.communityalerts.local.Waiting.patiently;

import java.nio.file.Path;
import org.communityalerts.domain.force.Act;
import org.communityalerts.edge.json.Json;
import org.communityalerts.outside.aws.sqs.SqsQueue;

/** The one platform all tests of this JVM share: starting it takes seconds, and the SDK's settings are the JVM's. */
public final class RunningPlatform {
    public static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static Platform platform;

    private RunningPlatform() {}

    /** The platform, started if it is not yet. */
    public static synchronized Platform get() {
        if (platform == null) {
            try {
                platform = Platform.start(new PlatformConfig(PROJECT, 0, null), step -> {});
            } catch (Exception e) {
                throw new IllegalStateException("the platform did not start", e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(RunningPlatform::stop));
        }
        return platform;
    }

    /** Waits until all that was done so far is on the audit trail. */
    public static void awaitAudit() {
        var acts = new SqsQueue<Act>(get().sqs(), acts(), Json.mapper());
        patiently().until(acts::idle);
    }

    private static String acts() {
        return get().sqs().getQueueUrl(q -> q.queueName("ActsQueue")).queueUrl();
    }

    private static void stop() {
        try {
            platform.close();
        } catch (java.io.IOException e) {
            System.err.println("did not stop cleanly: " + e.getMessage());
        }
    }
}
