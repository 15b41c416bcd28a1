package org.communityalerts.local;

import java.nio.file.Path;

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

    private static void stop() {
        try {
            platform.close();
        } catch (java.io.IOException e) {
            System.err.println("did not stop cleanly: " + e.getMessage());
        }
    }
}
