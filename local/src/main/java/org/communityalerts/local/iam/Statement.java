package org.communityalerts.local.iam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.local.template.TemplateError;
import org.jspecify.annotations.Nullable;

/** One statement of a policy: actions on resources, each with AWS's wildcards. */
record Statement(boolean allows, List<String> actions, List<String> resources) {
    private static final Set<String> SERVED = Set.of("Sid", "Effect", "Action", "Resource");

    /** @throws TemplateError if it has what is not served here, such as a condition */
    static Statement of(String function, Map<String, Object> declared) {
        declared.keySet().stream().filter(key -> !SERVED.contains(key)).forEach(key -> {
            throw new TemplateError(function, "Policies." + key, "is not served on one machine");
        });
        return new Statement(
                "Allow".equals(declared.get("Effect")), texts(declared.get("Action")), texts(declared.get("Resource")));
    }

    /** A list, or one text alone. */
    static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(String.valueOf(value));
    }

    boolean isOf(Need need) {
        return actions.stream().anyMatch(action -> matches(action, need.action()))
                && resources.stream().anyMatch(resource -> matches(resource, need.resource()));
    }

    /** What of this statement allows it, each an action and a resource as they are written. */
    Set<Need> grants(Need need) {
        return actions.stream()
                .filter(action -> matches(action, need.action()))
                .flatMap(action -> resources.stream()
                        .filter(resource -> matches(resource, need.resource()))
                        .map(resource -> new Need(action, resource)))
                .collect(Collectors.toSet());
    }

    static boolean matches(String pattern, String text) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return pattern.equals(text);
        }
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.matches(regex, text);
    }
}
