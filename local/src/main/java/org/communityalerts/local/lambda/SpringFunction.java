package org.communityalerts.local.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.communityalerts.app.Handler;
import org.communityalerts.edge.Permissions;
import org.communityalerts.local.metrics.AwsRequests;
import org.communityalerts.local.metrics.Counts;
import tools.jackson.databind.json.JsonMapper;

/** A function behind the very handler that Lambda calls. */
final class SpringFunction implements Invocable {
    private final Handler handler;
    private final String name;
    private final Duration timeout;
    private final boolean isDoor;

    SpringFunction(String name, FunctionEnvironment environment, Duration timeout, InstantSource clock) {
        this.name = name;
        this.timeout = timeout;
        this.handler = new Handler(environment.definition(), environment, clock);
        this.isDoor = Permissions.all().anyMatch(rule -> rule.door().equals(name));
    }

    @Override
    public byte[] invoke(byte[] event) throws IOException {
        String asks = isDoor ? useCase(event) : name;
        AwsRequests.askedBy(asks);
        long started = System.nanoTime();
        try {
            var out = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event), out, new LocalContext(name, timeout));
            return out.toByteArray();
        } finally {
            Counts.add("invocations_total{function=\"" + asks + "\"}", 1);
            Counts.add("invocation_seconds_total{function=\"" + asks + "\"}", (System.nanoTime() - started) / 1e9);
        }
    }

    /** What is counted of a door is counted of the use case behind it. */
    private String useCase(byte[] event) {
        String route = JsonMapper.shared().readTree(event).path("routeKey").asString("");
        return Permissions.of(route).map(Permissions.Rule::useCase).orElse(name);
    }
}
