package org.communityalerts.bench.coldstart;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communityalerts.edge.Permissions;
import org.communityalerts.local.template.Resource;

/** A function to measure: its handler, its code, its environment, its time, and the event it is called with. */
record Subject(
        String name,
        String handler,
        String classPath,
        Map<String, String> environment,
        Duration timeout,
        byte[] event) {
    /** Lambda's own. */
    private static final int USUAL_SECONDS = 3;

    /** A bare handler first, then every function of the template. */
    static List<Subject> all(List<Resource> functions, Path events, Package pack) throws IOException {
        var subjects = new ArrayList<Subject>();
        for (Resource function : functions) {
            subjects.add(new Subject(
                    function.name(),
                    function.text("Handler"),
                    pack.classPath(),
                    environment(function),
                    Duration.ofSeconds(function.number("Timeout", USUAL_SECONDS)),
                    Files.readAllBytes(events.resolve(kebab(called(function.name())) + ".json"))));
        }
        subjects.addFirst(bare(BareHandler.class, subjects.getFirst(), pack));
        return subjects;
    }

    /** A door is called with what the first use case behind it gets. */
    private static String called(String function) {
        return Permissions.all()
                .filter(rule -> rule.door().equals(function))
                .map(Permissions.Rule::useCase)
                .findFirst()
                .orElse(function);
    }

    /** A handler of the benchmarks' own in the place of a function's. */
    static Subject bare(Class<? extends RequestHandler<?, ?>> handler, Subject like, Package pack) throws IOException {
        String here = Path.of(handler.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        return new Subject(
                "a bare handler",
                handler.getName() + "::handleRequest",
                here + ":" + pack.classPath(),
                like.environment(),
                like.timeout(),
                like.event());
    }

    private static Map<String, String> environment(Resource function) {
        var environment = new HashMap<String, String>();
        Resource.asObject(function.object("Environment").get("Variables"))
                .forEach((name, value) -> environment.put(name, value.toString()));
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", function.name());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "measured");
        return environment;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
