package org.communityalerts.local;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communityalerts.local.demo.DemoAlerts;
import org.communityalerts.local.oidc.Person;
import org.communityalerts.local.template.TemplateError;
import org.jspecify.annotations.Nullable;

/** Runs the platform until it is told to stop. */
public final class Main {
    /** What is said when the demo could not be made whole. */
    static final String MISSING = "some of the demo's alerts are missing";

    private static final int USUAL_PORT = 8080;

    private Main() {}

    /** Some of the demo: whether it was made, and not there before. */
    @FunctionalInterface
    private interface Part {
        boolean make() throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws Exception {
        long started = System.nanoTime();
        PlatformConfig config = config();
        try {
            Platform platform = Platform.start(config, step -> say(started, step));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform)));
            begin(platform, config, started);
            Thread.currentThread().join();
        } catch (BindException e) {
            fail("port " + config.port() + " is taken: stop what uses it, or choose another with PORT=8081 make run");
        } catch (TemplateError e) {
            fail(e.getMessage());
        }
    }

    /** It is ready once the clock is at the present: nobody is to act in the demo's earlier days. */
    private static void begin(Platform platform, PlatformConfig config, long started) throws InterruptedException {
        boolean wanted = !"no".equals(System.getenv("DEMO"));
        try (var demo = new DemoAlerts(platform.url(), platform.clock())) {
            if (wanted) {
                say(started, made(demo::earlierDays, "demo alerts of earlier days"));
            }
            say(started, "ready");
            System.out.println(welcome(platform));
            pagesMissing(config).ifPresent(System.out::println);
            if (wanted) {
                say(started, made(demo::today, "demo alerts, replies, a template and a draft"));
            }
        }
    }

    /** The platform runs on without them: they are there to look at. */
    private static String made(Part demo, String what) throws InterruptedException {
        try {
            return demo.make() ? what : "what was kept";
        } catch (IOException | IllegalStateException e) {
            return MISSING + ": " + e.getMessage();
        }
    }

    private static Optional<String> pagesMissing(PlatformConfig config) {
        boolean there = Files.isRegularFile(config.pages().resolve("officers.html"));
        return there
                ? Optional.empty()
                : Optional.of("The pages are not built: install Node.js 20.19 or newer, then make web.");
    }

    private static PlatformConfig config() {
        String data = System.getenv("DATA_DIR");
        String port = System.getenv().getOrDefault("PORT", Integer.toString(USUAL_PORT));
        if (!port.matches("\\d{1,5}")) {
            fail("PORT must be a number, not " + port);
        }
        return new PlatformConfig(
                Path.of("").toAbsolutePath(),
                Integer.parseInt(port),
                data == null || data.isBlank() ? null : Path.of(data).toAbsolutePath());
    }

    private static void say(long started, String step) {
        System.out.printf(Locale.ROOT, "%5.1f s  %s%n", (System.nanoTime() - started) / 1e9, step);
    }

    private static void stop(Platform platform) {
        try {
            platform.close();
        } catch (IOException e) {
            System.err.println("did not stop cleanly: " + e.getMessage());
        }
    }

    private static void fail(@Nullable String why) {
        System.err.println(why);
        System.exit(1);
    }

    private static String welcome(Platform platform) {
        return """

                Community Alerts runs at %1$s
                  what providers took  %1$s/local/outbox (the newest %4$,d)
                  residents' mail      imap://127.0.0.1:%2$d (any address as user name, empty password)

                Sign in on a page as %3$s: choose, there are no passwords.

                Send the first alert:

                  TOKEN=$(curl -s %1$s/local/token -d '{"role":"officer"}' | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')
                  curl -X POST %1$s/api/alerts -H "Authorization: Bearer $TOKEN" -H 'Idempotency-Key: 1' -d '{
                    "title": "Loose horse",
                    "text": "There is a horse on the loose near Portishead.",
                    "audience": {"groups": ["farm-watch"],
                                 "area": {"circle": {"postcode": "BS20 8QJ", "radiusMetres": 8000}}}}'

                Stop with Ctrl-C.
                """.formatted(
                        platform.url().replace("127.0.0.1", "localhost"), platform.imapPort(), people(), Ledger.MOST);
    }

    private static String people() {
        return Person.ALL.stream()
                .map(person -> person.name() + " (" + person.id() + ")")
                .collect(Collectors.joining(", "));
    }
}
