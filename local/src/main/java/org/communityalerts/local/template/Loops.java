package org.communityalerts.local.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Unrolls each {@code Fn::ForEach}, as the transform AWS::LanguageExtensions does before anything else reads a template. */
final class Loops {
    static final String PREFIX = "Fn::ForEach::";

    private final LoopItems items;
    private final Set<String> names = new HashSet<>();

    /** @param parameters a parameter's value by its name: a text, a list of texts, or null if there is none */
    Loops(Function<String, @Nullable Object> parameters, Mappings mappings) {
        this.items = new LoopItems(parameters, mappings);
    }

    /** A section of a template, or a part of one, in which no loop is left. */
    Map<String, Object> unrolled(String section, Map<String, Object> content) {
        declare(section, content);
        return object(LoopScope.of(section), content);
    }

    /** Whether there was any. */
    boolean any() {
        return !names.isEmpty();
    }

    /** A loop's name is given once in a template, and to nothing else in its section. */
    private void declare(String section, Object content) {
        if (content instanceof Map<?, ?> map) {
            Resource.asObject(map).forEach((key, value) -> {
                if (key.startsWith(PREFIX)) {
                    String name = key.substring(PREFIX.length());
                    if (!names.add(name) || map.containsKey(name)) {
                        throw new TemplateError(section, key, "has a name that is given already");
                    }
                }
                declare(section, value);
            });
        } else if (content instanceof List<?> list) {
            list.forEach(item -> declare(section, item));
        }
    }

    private Map<String, Object> object(LoopScope scope, Map<String, Object> content) {
        var unrolled = new LinkedHashMap<String, Object>();
        content.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                unroll(scope, key, value).forEach((name, one) -> add(scope, unrolled, name, one));
            } else {
                add(scope, unrolled, scope.inText(key), walk(scope.within(key), value));
            }
        });
        return unrolled;
    }

    private static void add(LoopScope scope, Map<String, Object> to, String key, Object value) {
        if (to.containsKey(key)) {
            throw new TemplateError(scope.where(), key, "comes out twice");
        }
        to.put(key, value);
    }

    private Map<String, Object> unroll(LoopScope scope, String key, Object value) {
        if (!(value instanceof List<?> loop && loop.size() == 3 && loop.getLast() instanceof Map<?, ?> fragment)) {
            throw new TemplateError(scope.where(), key, "takes an identifier, a collection and a fragment");
        }
        String identifier = String.valueOf(loop.getFirst());
        check(scope, key, identifier, Resource.asObject(fragment));
        var unrolled = new LinkedHashMap<String, Object>();
        for (String item : items.of(scope, key, loop.get(1))) {
            object(scope.with(identifier, item), Resource.asObject(fragment))
                    .forEach((name, one) -> add(scope, unrolled, name, one));
        }
        return unrolled;
    }

    private void check(LoopScope scope, String key, String identifier, Map<String, Object> fragment) {
        if (!identifier.matches("[A-Za-z0-9]+") || items.isParameter(identifier) || scope.knows(identifier)) {
            throw new TemplateError(scope.where(), key, "its identifier " + identifier + " cannot be used here");
        }
        fragment.keySet().stream()
                .filter(name -> !name.startsWith(PREFIX) && !name.contains("{" + identifier + "}"))
                .forEach(name -> {
                    throw new TemplateError(
                            scope.where(), key, "its key " + name + " does not contain ${" + identifier + "}");
                });
    }

    private Object walk(LoopScope scope, Object value) {
        return switch (value) {
            case Map<?, ?> map -> map(scope, Resource.asObject(map));
            case List<?> list -> list(scope, list);
            case String text -> scope.plain(text);
            default -> value;
        };
    }

    private List<Object> list(LoopScope scope, List<?> list) {
        var walked = new ArrayList<Object>();
        list.forEach(item -> walked.add(walk(scope, item)));
        return walked;
    }

    private Object map(LoopScope scope, Map<String, Object> map) {
        if (map.size() == 1 && !scope.isEmpty()) {
            String function = map.keySet().iterator().next();
            Object argument = Resource.in(map, function);
            switch (function) {
                case "Ref" -> {
                    return reference(scope, argument);
                }
                case "Fn::Sub" -> {
                    return substituted(scope, argument);
                }
                case "Fn::FindInMap" -> {
                    return items.found(scope, list(scope, (List<?>) argument));
                }
                default -> {
                    // As any other object.
                }
            }
        }
        return object(scope, map);
    }

    private Object reference(LoopScope scope, Object argument) {
        Object name = argument instanceof Map<?, ?> ? walk(scope, argument) : argument;
        return scope.knows(name) ? scope.item(name) : Map.of("Ref", name);
    }

    private Object substituted(LoopScope scope, Object argument) {
        if (argument instanceof List<?> both) {
            Map<String, Object> own = Resource.asObject(both.getLast());
            String text = scope.without(own.keySet()).inText(both.getFirst().toString());
            return Map.of("Fn::Sub", List.of(text, object(scope, own)));
        }
        String text = scope.inText(argument.toString());
        return text.contains("${") ? Map.of("Fn::Sub", text) : text;
    }
}
