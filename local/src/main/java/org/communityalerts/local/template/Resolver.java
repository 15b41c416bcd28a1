package org.communityalerts.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out a template's intrinsic functions. */
final class Resolver {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final Map<String, String> NO_VALUE = Map.of("Ref", "AWS::NoValue");

    private final Conditions conditions;
    private final Mappings mappings;
    private final References references;
    private final Map<String, String> exports;

    /** @param exports of templates that were deployed before */
    Resolver(Conditions conditions, Mappings mappings, References references, Map<String, String> exports) {
        this.conditions = conditions;
        this.mappings = mappings;
        this.references = references;
        this.exports = exports;
    }

    /** Null for no value at all. */
    @Nullable
    Object resolve(String resource, Object value) {
        return switch (value) {
            case Map<?, ?> map -> NO_VALUE.equals(map) ? null : map(resource, Resource.asObject(map));
            case List<?> list ->
                list.stream()
                        .map(item -> resolve(resource, item))
                        .filter(Objects::nonNull)
                        .toList();
            default -> value;
        };
    }

    /** The same where there must be one. */
    Object needed(String resource, Object value) {
        return Objects.requireNonNull(resolve(resource, value), resource);
    }

    private @Nullable Object map(String resource, Map<String, Object> map) {
        if (map.size() == 1) {
            String key = map.keySet().iterator().next();
            if (key.equals("Ref") || key.startsWith("Fn::")) {
                return intrinsic(resource, key, Resource.in(map, key));
            }
        }
        var resolved = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            Object one = resolve(resource, value);
            if (one != null) {
                resolved.put(key, one);
            }
        });
        return resolved;
    }

    private @Nullable Object intrinsic(String resource, String function, Object argument) {
        return switch (function) {
            case "Fn::If" -> choice(resource, (List<?>) argument);
            case "Ref" -> references.to(resource, text(resource, argument));
            case "Fn::GetAtt" -> references.attribute(resource, path(resource, argument));
            case "Fn::Sub" -> substitute(resource, argument);
            case "Fn::Join" -> join(resource, (List<?>) argument);
            case "Fn::Split" ->
                List.of(text(resource, ((List<?>) argument).getLast())
                        .split(Pattern.quote(((List<?>) argument).getFirst().toString()), -1));
            case "Fn::Select" -> select(resource, (List<?>) argument);
            case "Fn::FindInMap" -> mappings.find(resource, (List<?>) needed(resource, argument));
            case "Fn::ImportValue" -> imported(resource, text(resource, argument));
            default -> throw new TemplateError(resource, function, "is not served on one machine");
        };
    }

    private @Nullable Object choice(String resource, List<?> arguments) {
        boolean holds = conditions.holds(arguments.getFirst().toString());
        return resolve(resource, holds ? arguments.get(1) : arguments.getLast());
    }

    private String text(String resource, Object argument) {
        return needed(resource, argument).toString();
    }

    private List<String> path(String resource, Object argument) {
        var path = new ArrayList<String>();
        for (Object part : argument instanceof List<?> list
                ? list
                : List.of(argument.toString().split("\\.", 2))) {
            path.add(text(resource, part));
        }
        return path;
    }

    private String substitute(String resource, Object argument) {
        Map<String, Object> own = argument instanceof List<?> both ? Resource.asObject(both.getLast()) : Map.of();
        String text = argument instanceof List<?> both ? both.getFirst().toString() : argument.toString();
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(placed(resource, found.group(1), own)));
    }

    private String placed(String resource, String name, Map<String, Object> own) {
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        if (own.containsKey(name)) {
            return text(resource, Resource.in(own, name));
        }
        Object value = name.contains(".")
                ? references.attribute(resource, List.of(name.split("\\.", 2)))
                : references.to(resource, name);
        if (value instanceof List<?>) {
            throw new TemplateError(resource, "Sub ${" + name + "}", "is a list, which no text can hold");
        }
        return value.toString();
    }

    private String join(String resource, List<?> arguments) {
        return ((List<?>) needed(resource, arguments.getLast()))
                .stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(arguments.getFirst().toString()));
    }

    private Object select(String resource, List<?> arguments) {
        int index = Integer.parseInt(text(resource, arguments.getFirst()));
        return ((List<?>) needed(resource, arguments.getLast())).get(index);
    }

    private String imported(String resource, String name) {
        if (!exports.containsKey(name)) {
            throw new TemplateError(resource, "ImportValue " + name, "is exported by no template");
        }
        return exports.get(name);
    }
}
