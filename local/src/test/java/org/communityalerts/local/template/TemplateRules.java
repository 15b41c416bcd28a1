package org.communityalerts.local.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.app.CommunityAlerts;
import org.communityalerts.app.wiring.Settings;
import org.communityalerts.edge.Permissions;
import org.communityalerts.edge.Permissions.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What template.yaml promises beyond its syntax: that code, events, permissions and queues keep step with it. */
final class TemplateRules {
    private static final int TIMES_THE_TIMEOUT = 6;
    /** Read by Lambda's runtime and by Spring, not by Settings. */
    private static final Set<String> NOT_OURS = Set.of("SPRING_CLOUD_FUNCTION_DEFINITION", "JAVA_TOOL_OPTIONS");

    private final Template template;
    private final Path events;
    private final List<String> breaches = new ArrayList<>();

    TemplateRules(Template template, Path events) {
        this.template = template;
        this.events = events;
    }

    /** Everything that is out of step, each naming its resource. */
    List<String> breaches() {
        template.all(Types.FUNCTION).forEach(this::function);
        return breaches;
    }

    private void function(Resource function) {
        String bean = lowerCased(function.name());
        Map<String, Object> variables =
                Resource.asObject(function.object("Environment").get("Variables"));
        require(function, bean.equals(variables.get("SPRING_CLOUD_FUNCTION_DEFINITION")), "does not run " + bean);
        List<Rule> routes = routes(function);
        List<String> types =
                routes.isEmpty() ? List.of(function.name() + "Function", "QueueFunction") : List.of("Door");
        boolean wired = types.stream().anyMatch(type -> beans().contains(bean + ":" + type));
        require(function, wired, "has no bean " + bean);
        routes.forEach(rule -> useCase(function, rule));
        event(
                function,
                routes.isEmpty()
                        ? List.of(function.name())
                        : routes.stream().map(Rule::useCase).toList());
        settings(function, variables);
        permissions(function);
        log(function);
        function.object("Events").values().stream()
                .map(Resource::asObject)
                .filter(e -> "HttpApi".equals(e.get("Type")))
                .forEach(e -> token(function, Resource.asObject(e.get("Properties"))));
        function.object("Events").values().stream()
                .map(Resource::asObject)
                .filter(e -> "SQS".equals(e.get("Type")))
                .forEach(e -> queue(function, Resource.asObject(e.get("Properties"))));
    }

    /** What the table of routes has for a function; the template must have the same. */
    private List<Rule> routes(Resource function) {
        List<Rule> rules = Permissions.all()
                .filter(rule -> rule.door().equals(function.name()))
                .toList();
        List<String> wanted = rules.stream().map(Rule::route).sorted().toList();
        List<String> routes = function.object("Events").values().stream()
                .map(Resource::asObject)
                .filter(event -> "HttpApi".equals(event.get("Type")))
                .map(event -> Resource.asObject(event.get("Properties")))
                .map(route -> route.get("Method") + " " + route.get("Path"))
                .sorted()
                .toList();
        require(function, routes.equals(wanted), "serves " + routes + " where the table has " + wanted);
        return rules;
    }

    private void useCase(Resource function, Rule rule) {
        String bean = lowerCased(rule.useCase()) + ":" + rule.useCase() + "Function";
        require(function, beans().contains(bean), "has no bean " + bean + " behind " + rule.route());
    }

    private void event(Resource function, List<String> names) {
        for (String name : names) {
            String event = lowerCased(name).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".json";
            require(function, Files.exists(events.resolve(event)), "has no events/" + event);
        }
    }

    private static String lowerCased(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private void settings(Resource function, Map<String, Object> variables) {
        var set = new TreeSet<>(variables.keySet());
        set.removeAll(NOT_OURS);
        var values = new HashMap<String, String>();
        Settings.names().forEach(name -> values.put(name, "1"));
        variables.forEach((name, value) -> values.put(name, value.toString()));
        Set<String> read = Reads.of(values);
        require(function, set.equals(read), "is told " + set + " and reads " + read);
    }

    private void permissions(Resource function) {
        List<Map<String, Object>> statements = function.objects("Policies").stream()
                .flatMap(policy -> Resource.asObjects(policy.getOrDefault("Statement", List.of())).stream())
                .toList();
        require(function, !statements.isEmpty(), "has no policy of its own");
        trail(function, statements);
        for (Map<String, Object> statement : statements) {
            for (String action : Resource.asTexts(statement.get("Action"))) {
                require(function, !action.contains("*"), "may do " + action);
            }
            for (String resource : Resource.asTexts(statement.get("Resource"))) {
                require(function, !resource.equals("*"), "may do it to any resource");
            }
        }
    }

    /** One function writes what others have handed in, three read it, and nobody may change or remove what is written. */
    private void trail(Resource function, List<Map<String, Object>> statements) {
        List<String> actions = statements.stream()
                .filter(s -> Resource.asTexts(s.get("Resource")).stream().anyMatch(r -> r.endsWith("table/AuditTable")))
                .flatMap(s -> Resource.asTexts(s.get("Action")).stream())
                .toList();
        List<String> needed = switch (function.name()) {
            case "WriteAudit" -> List.of("dynamodb:PutItem", "dynamodb:Query");
            case "ExportAudit", "ExportResidents" -> List.of("dynamodb:Query");
            default -> List.of();
        };
        require(function, needed.containsAll(actions), "may do to the audit trail what is its writer's alone");
        Set<String> signs = statements.stream()
                .filter(s -> Resource.asTexts(s.get("Action")).contains("kms:Sign"))
                .flatMap(s -> Resource.asTexts(s.get("Resource")).stream())
                .map(key -> key.substring(key.indexOf('/') + 1))
                .collect(Collectors.toSet());
        Set<String> own = Map.of("ExportAudit", Set.of("AuditKey"), "ExportResidents", Set.of("PackKey"))
                .getOrDefault(function.name(), Set.of());
        require(function, signs.equals(own), "may sign the audit trail or packs, and may not, for it acts or exports");
        boolean acts = function.object("Events").values().stream()
                .map(event -> Resource.asObject(Resource.asObject(event).get("Properties")))
                .map(route -> Permissions.of(route.get("Method") + " " + route.get("Path")))
                .anyMatch(rule -> rule.filter(r -> r.act() != null).isPresent());
        boolean hands = statements.stream()
                .filter(s -> Resource.asTexts(s.get("Action")).contains("sqs:SendMessage"))
                .anyMatch(s -> Resource.asTexts(s.get("Resource")).stream().anyMatch(r -> r.endsWith(":ActsQueue")));
        require(function, !acts || hands, "cannot hand its acts in");
    }

    private void log(Resource function) {
        Object name = function.object("LoggingConfig").get("LogGroup");
        boolean kept = template.all(Types.LOG_GROUP).stream()
                .anyMatch(
                        group -> group.name().equals(name) && group.properties().containsKey("RetentionInDays"));
        require(function, kept, "has no log group with a retention");
    }

    /** A route needs a token if it is under /api and not under /api/public. */
    private void token(Resource function, Map<String, Object> route) {
        String path = route.get("Path").toString();
        boolean closed = path.startsWith("/api/") && !path.startsWith("/api/public/");
        boolean asks = !Map.of("Authorizer", "NONE").equals(route.get("Auth"));
        require(function, closed == asks, (closed ? "needs no" : "needs a") + " token for " + path);
    }

    private void queue(Resource function, Map<String, Object> trigger) {
        Object types = trigger.getOrDefault("FunctionResponseTypes", List.of());
        require(
                function,
                Resource.asTexts(types).contains("ReportBatchItemFailures"),
                "does not report failures one by one");
        String name = Names.fromArn(trigger.get("Queue").toString());
        Resource queue = template.all(Types.QUEUE).stream()
                .filter(q -> q.name().equals(name))
                .findFirst()
                .orElseThrow();
        require(
                function,
                queue.properties().containsKey("RedrivePolicy"),
                "reads " + name + ", which has no dead letters");
        int visibility = queue.number("VisibilityTimeout", 30);
        int least = TIMES_THE_TIMEOUT * function.number("Timeout", 3);
        require(function, visibility >= least, "needs " + name + " invisible for " + least + " s, not " + visibility);
    }

    private void require(Resource function, boolean held, String breach) {
        if (!held) {
            breaches.add(function.name() + " " + breach);
        }
    }

    /** The functions that are wired, as {@code bean:Class}. */
    private static Set<String> beans() {
        Class<?>[] wiring = CommunityAlerts.class.getAnnotation(Import.class).value();
        return Arrays.stream(wiring)
                .flatMap(c -> Stream.of(c.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Bean.class))
                .map(method -> method.getName() + ":" + method.getReturnType().getSimpleName())
                .collect(Collectors.toSet());
    }
}
