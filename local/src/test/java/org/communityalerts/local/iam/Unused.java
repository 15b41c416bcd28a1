package org.communityalerts.local.iam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;

/**
 * What a template grants its functions, or tells them, and what of it they used.
 *
 * @param given each as the function, the action and the resource
 */
record Unused(Set<String> given, Set<String> used) {
    static Unused of(Template template, Set<String> used) {
        var given = new TreeSet<String>();
        template.all(Types.FUNCTION).forEach(function -> given.addAll(given(function)));
        return new Unused(given, used);
    }

    /** @param reasons each with AWS's wildcards */
    Set<String> without(List<String> reasons) {
        return given.stream()
                .filter(one -> !used.contains(one))
                .filter(one -> reasons.stream().noneMatch(pattern -> Statement.matches(pattern, one)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those reasons that are given for what is not there. What is used by chance, when a machine is slow, may have one. */
    List<String> idle(List<String> reasons) {
        return reasons.stream()
                .filter(pattern -> given.stream().noneMatch(one -> Statement.matches(pattern, one)))
                .toList();
    }

    private static List<String> given(Resource function) {
        Map<String, Object> variables =
                Resource.asObject(function.object("Environment").get("Variables"));
        return Stream.concat(
                        Policy.of(function).grants().stream().map(Need::toString),
                        variables.keySet().stream()
                                .filter(name -> !name.startsWith("SPRING_"))
                                .map(name -> "reads " + name))
                .map(one -> function.name() + " " + one)
                .toList();
    }
}
