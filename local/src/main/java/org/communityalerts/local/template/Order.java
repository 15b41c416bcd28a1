package org.communityalerts.local.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In what order a template's resources are made: each after all that it needs, as CloudFormation makes them. What AWS wants
 * to be there first although nothing refers to it has to be waited for in so many words.
 */
final class Order {
    private final Map<String, Object> resources;
    private final Map<String, Set<String>> needs;
    private final Set<String> made = new LinkedHashSet<>();

    private Order(Map<String, Object> resources) {
        this.resources = resources;
        this.needs = Needs.of(resources);
    }

    /** @throws TemplateError naming what waits for itself, for nothing, or not for what it needs */
    static List<String> of(Map<String, Object> resources) {
        var order = new Order(resources);
        resources.keySet().forEach(name -> order.make(name, List.of()));
        resources.keySet().forEach(order::awaited);
        return List.copyOf(order.made);
    }

    private void make(String name, List<String> waiting) {
        if (made.contains(name)) {
            return;
        }
        var on = new ArrayList<>(waiting);
        on.add(name);
        if (waiting.contains(name)) {
            throw new TemplateError(
                    name,
                    "DependsOn",
                    "it waits for itself: " + String.join(" -> ", on.subList(on.indexOf(name), on.size())));
        }
        needs(name).forEach(need -> make(need, on));
        made.add(name);
    }

    private void awaited(String name) {
        switch (type(name)) {
            // SES tries the topic when it is told of it.
            case Types.EMAIL_REPORTS -> await(name, "AWS::SNS::TopicPolicy");
            // Cognito takes no client with scopes or sign-ins that its pool has not yet.
            case Types.USER_POOL_CLIENT -> {
                await(name, "AWS::Cognito::UserPoolResourceServer");
                await(name, "AWS::Cognito::UserPoolIdentityProvider");
            }
            default -> {
                // All that it needs it refers to.
            }
        }
    }

    private void await(String name, String type) {
        resources.keySet().stream()
                .filter(other -> type(other).equals(type) && !behind(name).contains(other))
                .forEach(other -> {
                    throw new TemplateError(name, "DependsOn", "it must wait for " + other);
                });
    }

    /** All that is made before it for its sake. */
    private Set<String> behind(String name) {
        var all = new LinkedHashSet<>(needs(name));
        needs(name).forEach(need -> all.addAll(behind(need)));
        return all;
    }

    private Set<String> needs(String name) {
        return needs.getOrDefault(name, Set.of());
    }

    private String type(String name) {
        return String.valueOf(Resource.asObject(Resource.in(resources, name)).get("Type"));
    }
}
