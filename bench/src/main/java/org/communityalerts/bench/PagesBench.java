package org.communityalerts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communityalerts.local.Platform;
import org.communityalerts.local.PlatformConfig;

/** What the pages weigh, what Lighthouse says, and how long a slow phone takes, in Debian's Chromium. Needs Node.js too. */
public final class PagesBench {
    private static final Path SCRIPTS = Path.of("bench/pages");
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private PagesBench() {}

    public static void main(String[] arguments) throws Exception {
        if (!Files.isExecutable(CHROMIUM) || !Files.isDirectory(Path.of("web/dist"))) {
            System.out.println("the pages are not measured: that needs Chromium at " + CHROMIUM + ", and make web");
            return;
        }
        if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
            run("npm", "ci", "--silent");
        }
        var config = new PlatformConfig(Path.of("").toAbsolutePath(), 0, null);
        try (var platform = Platform.start(config, step -> {})) {
            run("node", "measure.mjs", platform.url());
            run("node", "slow.mjs", platform.url());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(List.of(command))
                .directory(SCRIPTS.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command[0] + " ended with " + exit);
        }
    }
}
