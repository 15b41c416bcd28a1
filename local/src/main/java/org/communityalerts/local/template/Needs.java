package org.communityalerts.local.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of a template's resources each needs: what it waits for, and what it refers to, however that is written. */
final class Needs {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9]+)[^}]*}");

    private final Map<String, Object> resources;
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();

    private Needs(Map<String, Object> resources) {
        this.resources = resources;
    }

    /** By each resource's name. */
    static Map<String, Set<String>> of(Map<String, Object> resources) {
        var needs = new Needs(resources);
        resources.keySet().forEach(name -> needs.needs.put(name, new LinkedHashSet<>()));
        resources.forEach((name, resource) -> needs.read(name, Resource.asObject(resource)));
        return needs.needs;
    }

    private Set<String> of(String name) {
        return needs.computeIfAbsent(name, none -> new LinkedHashSet<>());
    }

    private void read(String name, Map<String, Object> resource) {
        for (String awaited : Resource.asTexts(resource.getOrDefault("DependsOn", List.of()))) {
            if (!resources.containsKey(awaited)) {
                throw new TemplateError(name, "DependsOn", awaited + " is nothing in this template");
            }
            of(name).add(awaited);
        }
        var properties = new LinkedHashMap<>(Sections.part(resource, "Properties"));
        if (Types.FUNCTION.equals(resource.get("Type"))) {
            Resource.asObject(properties.getOrDefault("Events", Map.of()))
                    .values()
                    .forEach(event -> event(name, Resource.asObject(event)));
            properties.remove("Events");
        }
        refer(name, properties);
    }

    /** An event is a resource of its own that comes after its function; but an API has its functions written into it. */
    private void event(String function, Map<String, Object> event) {
        Map<String, Object> properties = Sections.part(event, "Properties");
        if ("HttpApi".equals(event.get("Type"))
                && properties.get("ApiId") instanceof Map<?, ?> api
                && api.get("Ref") instanceof String name
                && needs.containsKey(name)) {
            of(name).add(function);
        }
    }

    private void refer(String name, Object value) {
        if (value instanceof List<?> list) {
            list.forEach(one -> refer(name, one));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, argument) -> refer(name, key.toString(), argument));
        }
    }

    private void refer(String name, String key, Object argument) {
        switch (key) {
            case "Ref" -> add(name, String.valueOf(argument));
            case "Fn::GetAtt" ->
                add(name, argument instanceof List<?> path ? path.getFirst().toString() : argument.toString());
            case "Fn::Sub" -> substitute(name, argument);
            default -> refer(name, argument);
        }
    }

    private void substitute(String name, Object argument) {
        Object text = argument instanceof List<?> list ? list.getFirst() : argument;
        PLACEHOLDER.matcher(text.toString()).results().forEach(found -> add(name, found.group(1)));
        if (argument instanceof List<?> list) {
            refer(name, list.getLast());
        }
    }

    /** Parameters are there before anything. */
    private void add(String name, String referred) {
        String resource = referred.split("\\.", 2)[0];
        if (resources.containsKey(resource)) {
            of(name).add(resource);
        }
    }
}
