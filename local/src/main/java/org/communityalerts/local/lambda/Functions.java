package org.communityalerts.local.lambda;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.TemplateError;

/** Starts the template's functions, all in this JVM, and each as Lambda would. */
public final class Functions {
    private static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";
    private static final String HANDLER = "org.communityalerts.app.Handler::handleRequest";
    private static final int USUAL_TIMEOUT = 3;

    private Functions() {}

    /**
     * Starts them, by name.
     *
     * @throws TemplateError if one has an environment of its own, but for which function it is: they share this JVM's
     */
    public static Map<String, Invocable> start(List<Resource> functions, ExecutorService threads) {
        functions.forEach(f -> shareEnvironment(functions.getFirst(), f));
        environment(functions.getFirst()).forEach((name, value) -> {
            if (!name.equals(DEFINITION)) {
                System.setProperty(name, value.toString());
            }
        });
        var started = new LinkedHashMap<String, Invocable>();
        for (Resource function : functions) {
            Duration timeout = Duration.ofSeconds(function.number("Timeout", USUAL_TIMEOUT));
            String definition = environment(function).get(DEFINITION).toString();
            var handler = new SpringFunction(function.name(), definition, timeout);
            started.put(function.name(), new TimedFunction(handler, timeout, threads));
        }
        return started;
    }

    private static void shareEnvironment(Resource first, Resource function) {
        if (!function.text("Handler").equals(HANDLER)) {
            throw new TemplateError(function.name(), "Handler", "only " + HANDLER + " is served on one machine");
        }
        if (!environment(function).containsKey(DEFINITION)) {
            throw new TemplateError(function.name(), "Environment.Variables." + DEFINITION, "is missing");
        }
        environment(function).forEach((name, value) -> {
            boolean own =
                    !name.equals(DEFINITION) && !value.equals(environment(first).get(name));
            if (own) {
                throw new TemplateError(
                        function.name(),
                        "Environment.Variables." + name,
                        "differs from another function's, which one machine cannot serve");
            }
        });
    }

    private static Map<String, Object> environment(Resource function) {
        return Resource.asObject(function.object("Environment").getOrDefault("Variables", Map.of()));
    }
}
