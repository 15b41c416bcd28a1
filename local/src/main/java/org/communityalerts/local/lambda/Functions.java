package org.communityalerts.local.lambda;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.TemplateError;

/** Starts the template's functions, all in this JVM, and each as Lambda would. */
public final class Functions {
    private static final String HANDLER = "org.communityalerts.app.Handler";
    private static final int USUAL_TIMEOUT = 3;

    private Functions() {}

    /** Starts them, by name, all with the same clock. */
    public static Map<String, Invocable> start(List<Resource> functions, ExecutorService threads, InstantSource clock) {
        var started = new LinkedHashMap<String, Invocable>();
        for (Resource function : functions) {
            if (!function.text("Handler").equals(HANDLER)) {
                throw new TemplateError(function.name(), "Handler", "only " + HANDLER + " is served on one machine");
            }
            Duration timeout = Duration.ofSeconds(function.number("Timeout", USUAL_TIMEOUT));
            var handler = new SpringFunction(function.name(), new FunctionEnvironment(function), timeout, clock);
            started.put(
                    function.name(),
                    new TimedFunction(new LimitedFunction(handler, LimitedFunction.PAYLOAD), timeout, threads));
        }
        return started;
    }
}
