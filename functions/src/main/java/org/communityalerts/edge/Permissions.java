package org.communityalerts.edge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.PackagedFile;
import org.jspecify.annotations.Nullable;

/** The roles, and the one table of routes, as access.txt says them; a route that is not there is closed. */
public final class Permissions {
    private static final List<String> LINES =
            new PackagedFile(Permissions.class, "access.txt").rows().toList();
    private static final Map<String, String> ROLES = LINES.stream()
            .map(Permissions::cells)
            .filter(cells -> cells[0].length() == 1)
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (a, b) -> a, LinkedHashMap::new));
    private static final Map<String, Rule> RULES = LINES.stream()
            .map(Permissions::cells)
            .filter(cells -> cells[0].length() > 1)
            .map(Permissions::rule)
            .collect(Collectors.toMap(Rule::route, rule -> rule, Permissions::twice, LinkedHashMap::new));

    /**
     * What one route asks for.
     *
     * @param open whether it needs no token
     * @param scope an integrator's, where one may call it
     * @param act what the audit calls it, where it leaves a record
     * @param door the function that serves it
     * @param useCase what that function hands it to
     */
    public record Rule(
            String route,
            boolean open,
            Set<String> roles,
            @Nullable String scope,
            @Nullable String act,
            String door,
            String useCase) {
        boolean allows(Caller caller) {
            return open
                    || (caller.isIntegrator()
                            ? scope != null && caller.scopes().contains(scope)
                            : caller.roles().stream().anyMatch(roles::contains));
        }

        /** Whether it changes nothing. */
        boolean reads() {
            return route.startsWith("GET ");
        }

        /** What a caller lacks, in words. */
        String needs(Caller caller) {
            if (!caller.isIntegrator()) {
                return needed(roles);
            }
            return scope == null ? "This is for people only." : "This needs the scope " + scope + ".";
        }
    }

    private Permissions() {}

    /** The rule of a route, as API Gateway names it: {@code POST /api/alerts}. */
    public static Optional<Rule> of(String route) {
        return Optional.ofNullable(RULES.get(route));
    }

    public static Stream<Rule> all() {
        return RULES.values().stream();
    }

    /** The groups of the force's pool that are roles. */
    public static List<String> roles() {
        return List.copyOf(ROLES.values());
    }

    /** What somebody lacks who has none of these roles, in words. */
    static String needed(Set<String> roles) {
        return "This needs the role of "
                + String.join(" or ", roles.stream().sorted().toList()) + ".";
    }

    private static Rule rule(String[] cells) {
        Set<String> roles = cells[1].chars()
                .filter(letter -> letter != '*')
                .mapToObj(letter -> role(Character.toString(letter)))
                .collect(Collectors.toUnmodifiableSet());
        return new Rule(
                cells[0].replaceAll(" +", " "),
                cells[1].equals("*"),
                roles,
                named(cells[2]),
                named(cells[3]),
                cells[4],
                cells[5]);
    }

    private static String role(String letter) {
        return Optional.ofNullable(ROLES.get(letter))
                .orElseThrow(() -> new IllegalStateException("no role of access.txt has the letter " + letter));
    }

    private static Rule twice(Rule one, Rule other) {
        throw new IllegalStateException("access.txt says twice who may call " + other.route());
    }

    private static @Nullable String named(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }
}
