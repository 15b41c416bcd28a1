package org.communityalerts.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.local.oidc.Issuer;

/** Works out Ref, Fn::GetAtt, Fn::Sub and Fn::If. */
final class Resolver {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    private static final Map<String, String> NO_VALUE = Map.of("Ref", "AWS::NoValue");

    private final Parameters parameters;
    private final Conditions conditions;
    private final Map<String, Object> resources;
    private final Names names;

    Resolver(Parameters parameters, Conditions conditions, Map<String, Object> resources, Names names) {
        this.parameters = parameters;
        this.conditions = conditions;
        this.resources = resources;
        this.names = names;
    }

    Object resolve(String resource, Object value) {
        return switch (value) {
            case Map<?, ?> map -> map(resource, Resource.asObject(map));
            case List<?> list ->
                list.stream()
                        .map(item -> resolve(resource, item))
                        .filter(Objects::nonNull)
                        .toList();
            case null -> null;
            default -> value;
        };
    }

    private Object map(String resource, Map<String, Object> map) {
        if (map.size() == 1) {
            String key = map.keySet().iterator().next();
            if (key.equals("Fn::If")) {
                return choice(resource, (List<?>) map.get(key));
            }
            if (key.equals("Ref") || key.startsWith("Fn::")) {
                return intrinsic(resource, key, map.get(key));
            }
        }
        var resolved = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> resolved.put(key, resolve(resource, value)));
        return resolved;
    }

    /** Null for no value at all. */
    private Object choice(String resource, List<?> arguments) {
        boolean holds = conditions.holds(arguments.getFirst().toString());
        Object chosen = holds ? arguments.get(1) : arguments.getLast();
        return NO_VALUE.equals(chosen) ? null : resolve(resource, chosen);
    }

    private String intrinsic(String resource, String function, Object argument) {
        return switch (function) {
            case "Ref" -> reference(resource, argument.toString());
            case "Fn::GetAtt" -> attribute(resource, Resource.asTexts(argument));
            case "Fn::Sub" -> substitute(resource, argument.toString());
            default -> throw new TemplateError(resource, function, "is not served on one machine");
        };
    }

    private String substitute(String resource, String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).contains(".")
                                ? attribute(resource, List.of(found.group(1).split("\\.", 2)))
                                : reference(resource, found.group(1))));
    }

    private String reference(String resource, String name) {
        if (Names.pseudoParameter(name) != null) {
            return Names.pseudoParameter(name);
        }
        if (parameters.get(name) != null) {
            return parameters.get(name);
        }
        return names.ref(name, type(resource, name));
    }

    private String attribute(String resource, List<String> path) {
        if (path.getLast().equals("ProviderURL")
                && type(resource, path.getFirst()).equals(Types.USER_POOL)) {
            return parameters.get("PublicUrl") + Issuer.PATH;
        }
        if (!path.getLast().equals("Arn")) {
            throw new TemplateError(resource, "GetAtt " + String.join(".", path), "is not served on one machine");
        }
        return names.arn(path.getFirst(), type(resource, path.getFirst()));
    }

    private String type(String resource, String name) {
        if (!resources.containsKey(name)) {
            throw new TemplateError(resource, "Ref " + name, "names nothing in this template");
        }
        return String.valueOf(Resource.asObject(resources.get(name)).get("Type"));
    }
}
