package org.communityalerts.app;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import org.communityalerts.aws.EmfMetrics;
import org.slf4j.MDC;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

/** What Lambda calls: Spring Cloud Function's invoker, with the request's id on every log line it leads to. */
public final class Handler extends FunctionInvoker {
    static {
        // Boot would load, beside the start, what web applications need.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
    }

    static final EmfMetrics METRICS = new EmfMetrics(InstantSource.system());

    /** Once a week to each function: Lambda drops the snapshot of one that nobody calls for two. */
    private static final byte[] KEEP_ALIVE = "{\"keepAlive\":true}".getBytes(StandardCharsets.UTF_8);

    /** The function that SPRING_CLOUD_FUNCTION_DEFINITION names. */
    public Handler() {
        super();
    }

    /** The function of that name. */
    public Handler(String definition) {
        super(definition);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        byte[] event = input.readAllBytes();
        if (Arrays.equals(event, KEEP_ALIVE)) {
            output.write(KEEP_ALIVE);
            return;
        }
        try (var _ = MDC.putCloseable("requestId", context.getAwsRequestId())) {
            super.handleRequest(new ByteArrayInputStream(ArrayBodies.wrapped(event)), output, context);
        } finally {
            METRICS.flush();
        }
    }
}
