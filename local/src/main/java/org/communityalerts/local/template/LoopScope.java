package org.communityalerts.local.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where in a template one is, and what stands for the identifiers of the loops around it. */
record LoopScope(String where, boolean named, Map<String, String> items) {
    static LoopScope of(String section) {
        return new LoopScope(section, false, Map.of());
    }

    /** Errors name the resource, not what is in it. */
    LoopScope within(String key) {
        return named ? this : new LoopScope(inText(key), true, items);
    }

    LoopScope with(String identifier, String item) {
        var more = new HashMap<>(items);
        more.put(identifier, item);
        return new LoopScope(where, named, more);
    }

    LoopScope without(Set<String> identifiers) {
        var less = new HashMap<>(items);
        less.keySet().removeAll(identifiers);
        return new LoopScope(where, named, less);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean knows(Object identifier) {
        return items.containsKey(String.valueOf(identifier));
    }

    String item(Object identifier) {
        return Resource.in(items, String.valueOf(identifier)).toString();
    }

    /** With {@code &{…}} only an item's letters and digits stay. */
    String inText(String text) {
        String replaced = text;
        for (Map.Entry<String, String> each : items.entrySet()) {
            replaced = replaced.replace("${" + each.getKey() + "}", each.getValue())
                    .replace("&{" + each.getKey() + "}", each.getValue().replaceAll("[^A-Za-z0-9]", ""));
        }
        return replaced;
    }

    /** A text that is no key and not in Fn::Sub, where AWS's own tools do not agree whether anything is replaced. */
    String plain(String text) {
        if (!inText(text).equals(text)) {
            throw new TemplateError(where, text, "is not replaced in a plain text: write !Sub");
        }
        return text;
    }
}
