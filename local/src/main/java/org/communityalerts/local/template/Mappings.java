package org.communityalerts.local.template;

import java.util.List;
import java.util.Map;

/** A template's Mappings: texts and lists by two keys. */
record Mappings(Map<String, Object> declared) {
    /**
     * What Fn::FindInMap finds.
     *
     * @param arguments the map, both keys and, if there may be nothing, an object with a DefaultValue; all resolved
     * @throws TemplateError naming where, if there is nothing
     */
    Object find(String where, List<?> arguments) {
        Object found = declared;
        for (Object key : arguments.subList(0, 3)) {
            found = found instanceof Map<?, ?> map ? map.get(key.toString()) : null;
        }
        if (found == null && arguments.size() > 3) {
            found = Resource.asObject(arguments.get(3)).get("DefaultValue");
        }
        if (found == null) {
            throw new TemplateError(where, "FindInMap " + arguments.subList(0, 3), "finds nothing");
        }
        return found;
    }
}
