package org.communityalerts.local;

import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;

/** A command for a shell: where what it needs is not to be had, it says so in one line and ends with 1. */
public final class Command {
    /** What a command does. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private Command() {}

    /** Does it. What fails for any other reason than what is outside is a mistake of ours, and is shown whole. */
    public static void run(Work work) throws Exception {
        try {
            work.run();
        } catch (IOException | SdkException e) {
            System.err.println(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            System.exit(1);
        }
    }
}
