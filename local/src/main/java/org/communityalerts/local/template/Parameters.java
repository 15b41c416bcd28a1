package org.communityalerts.local.template;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The template's parameters, with the values given, or its own defaults, each as its declaration allows. */
final class Parameters {
    private final Map<String, Object> values = new HashMap<>();

    Parameters(Map<String, Object> declared, Map<String, String> given) {
        declared.forEach((name, declaration) -> {
            Map<String, Object> rules = Resource.asObject(declaration);
            String value = value(name, rules, given);
            check(name, rules, value);
            boolean list = String.valueOf(rules.get("Type")).matches("CommaDelimitedList|List<.*>");
            values.put(
                    name,
                    list ? Arrays.stream(value.split(",")).map(String::strip).toList() : value);
        });
    }

    private static String value(String name, Map<String, Object> rules, Map<String, String> given) {
        String value = given.containsKey(name) ? given.get(name) : asText(rules.get("Default"));
        if (value == null) {
            throw new TemplateError("Parameters", name, "has no value");
        }
        return value;
    }

    private static void check(String name, Map<String, Object> rules, String value) {
        String pattern = asText(rules.get("AllowedPattern"));
        if (pattern != null && !value.matches(pattern)) {
            throw new TemplateError("Parameters", name, "does not match " + pattern);
        }
        if (rules.get("AllowedValues") instanceof List<?> allowed
                && allowed.stream().noneMatch(one -> one.toString().equals(value))) {
            throw new TemplateError("Parameters", name, "is none of " + allowed);
        }
        limit(name, rules, "MinValue", value, 1);
        limit(name, rules, "MaxValue", value, -1);
    }

    private static void limit(String name, Map<String, Object> rules, String rule, String value, int wrong) {
        String limit = asText(rules.get(rule));
        if (limit != null && new BigDecimal(limit).compareTo(new BigDecimal(value)) == wrong) {
            throw new TemplateError("Parameters", name, "is beyond its " + rule + " " + limit);
        }
    }

    private static @Nullable String asText(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A text, a list of texts, or null if there is none of that name. */
    @Nullable
    Object value(String name) {
        return values.get(name);
    }
}
