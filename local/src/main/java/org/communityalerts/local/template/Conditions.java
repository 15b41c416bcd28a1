package org.communityalerts.local.template;

import java.util.List;
import java.util.Map;

/** The template's conditions: of Equals and Not over its parameters, the others are not served. */
final class Conditions {
    private final Map<String, Object> declared;
    private final Parameters parameters;

    Conditions(Map<String, Object> declared, Parameters parameters) {
        this.declared = declared;
        this.parameters = parameters;
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
        List<?> arguments = (List<?>) condition.get(function);
        return switch (function) {
            case "Fn::Not" -> !holds(name, Resource.asObject(arguments.getFirst()));
            case "Fn::Equals" -> text(arguments.getFirst()).equals(text(arguments.getLast()));
            default -> throw new TemplateError("Conditions", name, function + " is not served on one machine");
        };
    }

    private String text(Object value) {
        return value instanceof Map<?, ?> reference
                ? parameters.get(reference.get("Ref").toString())
                : value.toString();
    }
}
