package org.communityalerts.local.template;

import java.util.List;
import java.util.Map;

/** One resource of the template, its intrinsic functions resolved. */
public record Resource(String name, String type, Map<String, Object> properties) {
    /** A text that must be there. */
    public String text(String property) {
        Object value = properties.get(property);
        if (value == null) {
            throw new TemplateError(name, property, "is missing");
        }
        return value.toString();
    }

    /** A whole number, or the default if left out. */
    public int number(String property, int otherwise) {
        Object value = properties.get(property);
        return value == null ? otherwise : Integer.parseInt(value.toString());
    }

    /** An object; empty if left out. */
    public Map<String, Object> object(String property) {
        return asObject(properties.getOrDefault(property, Map.of()));
    }

    /** A list of objects; empty if left out. */
    public List<Map<String, Object>> objects(String property) {
        return asObjects(properties.getOrDefault(property, List.of()));
    }

    /** What must be in an object of a template. */
    public static Object in(Map<?, ?> object, String name) {
        Object value = object.get(name);
        if (value == null) {
            throw new TemplateError("the template", name, "is missing");
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> asObjects(Object value) {
        return (List<Map<String, Object>>) value;
    }

    /** A list of texts; one alone need not stand in a list. */
    @SuppressWarnings("unchecked")
    public static List<String> asTexts(Object value) {
        return value instanceof String text ? List.of(text) : (List<String>) value;
    }
}
