package org.communityalerts.local.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.communityalerts.app.Handler;
import org.communityalerts.local.metrics.AwsRequests;
import org.communityalerts.local.metrics.Counts;

/** A function behind the very handler that Lambda calls. */
final class SpringFunction implements Invocable {
    private final Handler handler;
    private final String name;
    private final Duration timeout;

    SpringFunction(String name, FunctionEnvironment environment, Duration timeout) {
        this.name = name;
        this.timeout = timeout;
        this.handler = new Handler(environment.definition(), environment);
    }

    @Override
    public byte[] invoke(byte[] event) throws IOException {
        AwsRequests.askedBy(name);
        long started = System.nanoTime();
        try {
            var out = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event), out, new LocalContext(name, timeout));
            return out.toByteArray();
        } finally {
            Counts.add("invocations_total{function=\"" + name + "\"}", 1);
            Counts.add("invocation_seconds_total{function=\"" + name + "\"}", (System.nanoTime() - started) / 1e9);
        }
    }
}
