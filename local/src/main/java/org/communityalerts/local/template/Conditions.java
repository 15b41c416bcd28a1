package org.communityalerts.local.template;

import java.util.List;
import java.util.Map;

/** The template's conditions, over its parameters and maps. */
final class Conditions {
    private final Map<String, Object> declared;
    private final Parameters parameters;
    private final Mappings mappings;

    Conditions(Map<String, Object> declared, Parameters parameters, Mappings mappings) {
        this.declared = declared;
        this.parameters = parameters;
        this.mappings = mappings;
    }

    /** Whether the condition of that name holds. */
    boolean holds(String name) {
        if (!declared.containsKey(name)) {
            throw new TemplateError("Conditions", name, "is not declared");
        }
        return holds(name, Resource.asObject(declared.get(name)));
    }

    private boolean holds(String name, Map<String, Object> condition) {
        String function = condition.keySet().iterator().next();
        if (function.equals("Condition")) {
            return holds(Resource.in(condition, function).toString());
        }
        List<?> arguments = (List<?>) Resource.in(condition, function);
        return switch (function) {
            case "Fn::Not" -> !holds(name, Resource.asObject(arguments.getFirst()));
            case "Fn::And" -> arguments.stream().allMatch(one -> holds(name, Resource.asObject(one)));
            case "Fn::Or" -> arguments.stream().anyMatch(one -> holds(name, Resource.asObject(one)));
            case "Fn::Equals" -> text(name, arguments.getFirst()).equals(text(name, arguments.getLast()));
            default -> throw new TemplateError("Conditions", name, function + " is not served on one machine");
        };
    }

    private String text(String name, Object value) {
        if (!(value instanceof Map<?, ?> function)) {
            return value.toString();
        }
        if (function.get("Fn::FindInMap") instanceof List<?> arguments) {
            return mappings.find(
                            name,
                            arguments.stream().map(one -> keyOf(name, one)).toList())
                    .toString();
        }
        String reference = String.valueOf(function.get("Ref"));
        Object found = parameters.value(reference);
        if (found == null) {
            found = Names.pseudoParameter(reference);
        }
        if (found == null) {
            throw new TemplateError("Conditions", name, function + " is not served on one machine");
        }
        return found.toString();
    }

    private Object keyOf(String name, Object argument) {
        return argument instanceof Map<?, ?> function && !function.containsKey("DefaultValue")
                ? text(name, argument)
                : argument;
    }
}
