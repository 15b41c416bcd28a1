package org.communityalerts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.local.Platform;
import org.communityalerts.local.PlatformConfig;

/** What the pages weigh, what Lighthouse says, and how long a slow phone takes, in Debian's Chromium. Needs Node.js too. */
public final class PagesBench {
    private static final Path SCRIPTS = Path.of("bench/pages");
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private static final String LOCK = "only-for-a-day";

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
            Path certificate = certificate();
            run("node", "slow.mjs", platform.url(), certificate.toString(), LOCK);
        }
    }

    /** One of this run's own, for a day; by its many names it is as long as the chain of them that CloudFront sends. */
    private static Path certificate() throws IOException, InterruptedException {
        Path file = Path.of("bench/target/pages.p12").toAbsolutePath();
        Files.deleteIfExists(file);
        String names = IntStream.range(0, 60)
                .mapToObj(i -> "dns:" + "a".repeat(50) + i + ".example")
                .collect(Collectors.joining(","));
        String options = "-genkeypair -alias pages -dname CN=localhost -keyalg RSA -keysize 2048 -validity 1"
                + " -storetype PKCS12 -storepass " + LOCK + " -ext san=dns:localhost,ip:127.0.0.1," + names;
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        run(Stream.concat(Stream.of(keytool.toString(), "-keystore", file.toString()), Stream.of(options.split(" ")))
                .toArray(String[]::new));
        return file;
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
