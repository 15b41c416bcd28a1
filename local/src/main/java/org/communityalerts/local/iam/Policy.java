package org.communityalerts.local.iam;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.TemplateError;

/** What a function may do, by the statements that the template gives it. */
public record Policy(List<Statement> statements) {
    /**
     * A function's policy.
     *
     * @throws TemplateError if it has one that is not written out, such as SAM's policy templates
     */
    public static Policy of(Resource function) {
        var statements = new ArrayList<Statement>();
        Object policies = function.properties().getOrDefault("Policies", List.of());
        for (Object policy : policies instanceof List<?> list ? list : List.of(policies)) {
            if (!(policy instanceof Map<?, ?> written && written.get("Statement") instanceof List<?> some)) {
                throw new TemplateError(function.name(), "Policies", "only statements are served on one machine");
            }
            some.forEach(one -> statements.add(Statement.of(function.name(), Resource.asObject(one))));
        }
        return new Policy(List.copyOf(statements));
    }

    /** Whether it may be done: a statement allows it, and none denies it. */
    boolean allows(Need need) {
        return statements.stream().noneMatch(s -> !s.allows() && s.isOf(need))
                && statements.stream().anyMatch(s -> s.allows() && s.isOf(need));
    }

    /** Every action and resource that is allowed, as they are written. */
    public Set<Need> grants() {
        var grants = new HashSet<Need>();
        statements.stream()
                .filter(Statement::allows)
                .forEach(s -> s.actions()
                        .forEach(action -> s.resources().forEach(resource -> grants.add(new Need(action, resource)))));
        return grants;
    }

    /** Those of them that allow this. */
    Set<Need> grants(Need need) {
        var grants = new HashSet<Need>();
        statements.stream().filter(Statement::allows).forEach(s -> grants.addAll(s.grants(need)));
        return grants;
    }
}
