package org.communityalerts.app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.communityalerts.outside.aws.EmfMetrics;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What Lambda calls: a function of Spring's catalog, with the request's id on every log line it leads to. */
public final class Handler implements RequestStreamHandler {
    public static final EmfMetrics METRICS = new EmfMetrics(InstantSource.system());

    /** Once a week to each function: Lambda drops the snapshot of one that nobody calls for two. */
    private static final byte[] KEEP_ALIVE = "{\"keepAlive\":true}".getBytes(StandardCharsets.UTF_8);

    static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

    private final CatalogFunction function;
    private final Priming priming;

    /** The function that SPRING_CLOUD_FUNCTION_DEFINITION names. */
    public Handler() {
        this(Objects.requireNonNull(System.getenv(DEFINITION), DEFINITION), name -> null);
    }

    /**
     * The function of that name.
     *
     * @param environment what it finds before this process's own, by its name
     */
    public Handler(String definition, Function<String, @Nullable String> environment) {
        this(definition, environment, Clock.tickMillis(ZoneOffset.UTC));
    }

    /** @param clock to the millisecond, as everything that is written down and shown */
    public Handler(String definition, Function<String, @Nullable String> environment, InstantSource clock) {
        var context = Start.of(CommunityAlerts.class, environment, clock);
        // Made now because it registers itself with the snapshot hooks: a lazy bean would miss the checkpoint.
        priming = context.getBean(Priming.class);
        function = new CatalogFunction(context, definition);
    }

    /** Makes whatever the function's calls will need, as it does before Lambda takes the snapshot. */
    public void prepare() {
        priming.prepare();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        byte[] event = input.readAllBytes();
        if (Arrays.equals(event, KEEP_ALIVE)) {
            output.write(KEEP_ALIVE);
            return;
        }
        try (var _ = MDC.putCloseable("requestId", context.getAwsRequestId())) {
            output.write(function.answer(event, context));
        } finally {
            METRICS.flush();
        }
    }
}
