package org.communityalerts.local.template;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communityalerts.local.iam.Policy;

/** Which functions can be called, by queues, by what they sent themselves. */
final class QueueCycles {
    private final Map<String, Set<String>> calls = new HashMap<>();

    QueueCycles(Template template) {
        List<Resource> functions = template.all(Types.FUNCTION);
        Map<String, Set<String>> readers = new HashMap<>();
        functions.forEach(f -> queues(f)
                .forEach(queue ->
                        readers.computeIfAbsent(queue, q -> new HashSet<>()).add(f.name())));
        functions.forEach(f -> calls.put(
                f.name(),
                sentTo(f).stream()
                        .flatMap(queue -> readers.getOrDefault(queue, Set.of()).stream())
                        .collect(Collectors.toSet())));
    }

    /** Their names. */
    Set<String> functions() {
        return calls.keySet().stream()
                .filter(function -> reached(function).contains(function))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> reached(String from) {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<>(calls.get(from));
        while (!next.isEmpty()) {
            String function = next.pop();
            if (reached.add(function)) {
                next.addAll(calls.get(function));
            }
        }
        return reached;
    }

    private static Set<String> queues(Resource function) {
        return function.object("Events").values().stream()
                .map(Resource::asObject)
                .filter(event -> "SQS".equals(event.get("Type")))
                .map(event ->
                        Resource.asObject(event.get("Properties")).get("Queue").toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> sentTo(Resource function) {
        return Policy.of(function).grants().stream()
                .filter(grant -> grant.action().equals("sqs:SendMessage"))
                .map(grant -> grant.resource())
                .collect(Collectors.toSet());
    }
}
