package org.communityalerts.local.template;

import java.util.HashMap;
import java.util.Map;

/** The template's parameters, with the values given, or its own defaults. */
final class Parameters {
    private final Map<String, String> values = new HashMap<>();

    Parameters(Map<String, Object> declared, Map<String, String> given) {
        declared.forEach((name, declaration) -> values.put(name, value(name, Resource.asObject(declaration), given)));
        given.keySet().stream().filter(name -> !declared.containsKey(name)).forEach(name -> {
            throw new TemplateError("Parameters", name, "is not declared");
        });
    }

    private static String value(String name, Map<String, Object> declaration, Map<String, String> given) {
        String value = given.containsKey(name) ? given.get(name) : asText(declaration.get("Default"));
        if (value == null) {
            throw new TemplateError("Parameters", name, "has no value");
        }
        String pattern = asText(declaration.get("AllowedPattern"));
        if (pattern != null && !value.matches(pattern)) {
            throw new TemplateError("Parameters", name, "does not match " + pattern);
        }
        return value;
    }

    private static String asText(Object value) {
        return value == null ? null : value.toString();
    }

    String get(String name) {
        return values.get(name);
    }
}
