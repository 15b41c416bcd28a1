package org.communityalerts.local.template;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What loops go over: a list, a parameter that is one, or what is in a map. */
record LoopItems(Function<String, @Nullable Object> parameters, Mappings mappings) {
    boolean isParameter(String name) {
        return parameters.apply(name) != null;
    }

    List<String> of(LoopScope scope, String loop, Object collection) {
        Object items = collection instanceof Map<?, ?> function ? value(scope, loop, function) : collection;
        if (!(items instanceof List<?> list)) {
            throw new TemplateError(scope.where(), loop, "goes over what is no list");
        }
        return list.stream()
                .map(item -> item instanceof Map<?, ?> function ? value(scope, loop, function) : item)
                .map(Object::toString)
                .toList();
    }

    /** What a map has for a loop's item, if the rest of its keys are known too. */
    Object found(LoopScope scope, List<Object> keys) {
        boolean known = keys.stream()
                .allMatch(key -> !(key instanceof Map<?, ?> function) || function.containsKey("DefaultValue"));
        return known ? mappings.find(scope.where(), keys) : Map.of("Fn::FindInMap", keys);
    }

    private Object value(LoopScope scope, String loop, Map<?, ?> function) {
        if (function.get("Ref") instanceof String name) {
            Object value = scope.knows(name) ? scope.item(name) : parameters.apply(name);
            if (value != null) {
                return value;
            }
        } else if (function.get("Fn::FindInMap") instanceof List<?> arguments) {
            return mappings.find(scope.where(), keys(scope, loop, arguments));
        }
        throw new TemplateError(scope.where(), loop, "a loop goes over a list, a parameter or what is in a map");
    }

    private List<Object> keys(LoopScope scope, String loop, List<?> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Map<?, ?> function && !function.containsKey("DefaultValue")
                        ? value(scope, loop, function)
                        : (Object) argument)
                .toList();
    }
}
