package org.communityalerts.app;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communityalerts.app.wiring.Settings.Name;
import org.communityalerts.domain.PackagedFile;
import org.communityalerts.outside.aws.EmfMetrics;
import org.communityalerts.port.Metrics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Sample events taken by a function that is not the one deployed: it has beans of its own, whose every way out ends in a
 * {@link Loopback}, and is thrown away. What it has taught the process are the classes, loaded and compiled, and nothing
 * that the deployed function could remember.
 */
final class Practice {
    /**
     * What an alert meets on its way, from the officer's page on; nothing else is worth a slower snapshot. Pushes are not
     * practised: their connections are made by ourselves, and only to public addresses.
     */
    private static final Map<String, List<String>> SAMPLES = Map.of(
            "serveAlerts", List.of("read-alerts", "find-places", "estimate-audience", "accept-alert", "stop-alert"),
            "planAlert", List.of("plan-alert"),
            "fanOut", List.of("fan-out"),
            "sendSms", List.of("send-sms"),
            "sendVoice", List.of("send-voice"),
            "sendEmail", List.of("send-email"));

    /** After so long everything is asked for anew that a function remembers for a while: a secret, names, a count. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final String definition;
    private final Function<String, @Nullable String> environment;
    private final InstantSource clock;

    /** @param environment the deployed function's own */
    Practice(String definition, Function<String, @Nullable String> environment, InstantSource clock) {
        this.definition = definition;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * Has all samples taken.
     *
     * @param times how often: what is done some hundred times is compiled
     * @param watch sees what is asked of AWS and Twilio meanwhile
     */
    void run(int times, Consumer<Loopback.Asked> watch) throws IOException {
        List<String> samples = SAMPLES.getOrDefault(definition, List.of());
        if (samples.isEmpty()) {
            return;
        }
        var now = new AtomicReference<>(clock.instant());
        var answers = new PrimingAnswers(environment, now::get, !definition.equals("planAlert"));
        var metrics = new EmfMetrics(clock, line -> {});
        Function<Loopback.Asked, Loopback.Answer> watched = asked -> {
            watch.accept(asked);
            return answers.apply(asked);
        };
        try (var server = new Loopback(watched);
                var context = Start.of(CommunityAlerts.class, leadingTo(server), now::get, inside(server, metrics))) {
            var function = new CatalogFunction(context, definition);
            for (int time = 0; time < times; time++) {
                now.updateAndGet(before -> before.plus(REMEMBERED));
                for (String sample : samples) {
                    var _ = function.answer(event(sample), null);
                    metrics.flush();
                }
            }
        }
    }

    private Function<String, @Nullable String> leadingTo(Loopback server) {
        return name -> Name.TWILIO_URL.name().equals(name)
                ? "http://" + server.host() + ":" + server.port()
                : environment.apply(name);
    }

    private static Consumer<GenericApplicationContext> inside(Loopback server, Metrics metrics) {
        return context -> {
            context.registerBean(
                    "sdkHttpClient",
                    SdkHttpClient.class,
                    () -> new LoopbackHttp(UrlConnectionHttpClient.create(), server));
            context.registerBean("metrics", Metrics.class, () -> metrics);
        };
    }

    private static byte[] event(String sample) {
        return new PackagedFile(Practice.class, "events/" + sample + ".json").bytes();
    }
}
