package org.communityalerts.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.communityalerts.local.gateway.Route;
import org.communityalerts.local.lambda.Invocable;
import org.communityalerts.local.lambda.LimitedFunction;
import org.communityalerts.local.lambda.Schedule;
import org.communityalerts.local.lambda.SqsTrigger;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;

/** What calls the functions: the events the template gives them, each by its kind. */
final class Triggers {
    private final Template template;
    private final Names names;
    private final Servers servers;
    private final ExecutorService threads;
    private final ScheduledExecutorService clock;
    private final Parts parts;
    private final List<Route> routes = new ArrayList<>();

    Triggers(
            Template template,
            Names names,
            Servers servers,
            ExecutorService threads,
            ScheduledExecutorService clock,
            Parts parts) {
        this.template = template;
        this.names = names;
        this.servers = servers;
        this.threads = threads;
        this.clock = clock;
        this.parts = parts;
    }

    /** Starts queues and schedules; the routes that are for the gateway to serve. */
    List<Route> start(Map<String, Invocable> functions) {
        for (Resource function : template.all(Types.FUNCTION)) {
            Invocable invocable = Objects.requireNonNull(functions.get(function.name()));
            function.object("Events")
                    .forEach((name, event) -> connect(function, name, Resource.asObject(event), invocable));
        }
        return List.copyOf(routes);
    }

    private void connect(Resource function, String name, Map<String, Object> event, Invocable invocable) {
        Map<String, Object> properties = Resource.asObject(Resource.in(event, "Properties"));
        switch (Resource.in(event, "Type").toString()) {
            case "HttpApi" -> routes.add(route(properties, invocable));
            case "SQS" ->
                parts.add(new SqsTrigger(servers.queuesOf(function.name()), names, function, properties, invocable))
                        .start(threads);
            case "SNS" ->
                tellOf(Resource.in(properties, "Topic"), new LimitedFunction(invocable, LimitedFunction.EVENT));
            default ->
                new Schedule(function.name(), name, properties, new LimitedFunction(invocable, LimitedFunction.EVENT))
                        .start(clock);
        }
    }

    private static Route route(Map<String, Object> properties, Invocable function) {
        return new Route(
                Resource.in(properties, "Method").toString(),
                Resource.in(properties, "Path").toString(),
                isOpen(properties),
                function);
    }

    private static boolean isOpen(Map<String, Object> route) {
        Map<String, Object> auth = Resource.asObject(route.getOrDefault("Auth", Map.of()));
        return "NONE".equals(auth.get("Authorizer"));
    }

    /** A topic that e-mails are reported to, or that is told of those that come in, tells the function; nothing else does. */
    private void tellOf(Object topic, Invocable function) {
        servers.receiving().tell(topic, function);
        for (Resource declared : template.all(Types.EMAIL_REPORTS)) {
            Map<String, Object> destination = declared.object("EventDestination");
            Map<String, Object> sns = Resource.asObject(Resource.in(destination, "SnsDestination"));
            if (topic.equals(sns.get("TopicARN"))) {
                servers.ses()
                        .reports()
                        .tell(function, Resource.asTexts(Resource.in(destination, "MatchingEventTypes")));
            }
        }
    }
}
