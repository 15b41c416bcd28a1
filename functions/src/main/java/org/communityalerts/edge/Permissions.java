package org.communityalerts.edge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what: the one table of routes. docs/access.md holds the same lines; a route that is not here is closed. */
public final class Permissions {
    /**
     * The roles are a person's: o officer (a PCSO too), s supervisor, a administrator, or * for anybody without a token.
     * The scope is an integrator's. What the last column names leaves an audit record.
     */
    static final String TABLE = """
            POST   /api/alerts                             | os  | alerts:send     | alert.issue
            GET    /api/alerts                             | osa | alerts:read     |
            GET    /api/alerts/{id}                        | osa | alerts:read     |
            POST   /api/alerts/{id}/stop                   | os  | alerts:send     | alert.stop
            POST   /api/alerts/{id}/approve                | s   |                 | alert.approve
            POST   /api/alerts/{id}/reject                 | s   |                 | alert.reject
            POST   /api/alerts/{id}/override               | s   |                 | alert.override
            GET    /api/alerts/{id}/failures               | osa | alerts:read     |
            GET    /api/alerts/{id}/replies                | os  | replies:read    |
            GET    /api/replies                            | os  | replies:read    |
            POST   /api/replies/{id}/answer                | os  |                 | reply.answer
            POST   /api/audience/estimate                  | osa | alerts:read     |
            GET    /api/places                             | osa | alerts:read     |
            GET    /api/places/{id}                        | osa | alerts:read     |
            GET    /api/templates                          | osa |                 |
            POST   /api/templates                          | os  |                 | template.add
            PUT    /api/templates/{id}                     | os  |                 | template.change
            DELETE /api/templates/{id}                     | os  |                 | template.remove
            POST   /api/recordings                         | os  | alerts:send     | recording.add
            GET    /api/recordings/{id}                    | os  | alerts:send     |
            GET    /api/subscribers                        | osa | residents:read  | resident.search
            POST   /api/subscribers                        | osa | residents:write | resident.add
            GET    /api/subscribers/{id}                   | osa | residents:read  | resident.read
            PUT    /api/subscribers/{id}                   | osa | residents:write | resident.change
            DELETE /api/subscribers/{id}                   | osa | residents:write | resident.erase
            POST   /api/imports                            | a   | residents:write | import.add
            POST   /api/imports/{id}/start                 | a   | residents:write | import.start
            GET    /api/imports/{id}                       | a   | residents:write |
            GET    /api/exports/subscribers                | a   |                 | resident.export
            GET    /api/groups                             | osa | alerts:read     |
            POST   /api/groups                             | sa  |                 | group.add
            PUT    /api/groups/{name}                      | sa  |                 | group.change
            DELETE /api/groups/{name}                      | sa  |                 | group.remove
            GET    /api/reports/usage                      | osa |                 |
            GET    /api/audit                              | a   |                 | audit.read
            GET    /api/settings                           | a   |                 |
            PUT    /api/settings                           | a   |                 | settings.change
            GET    /api/people                             | osa |                 |
            GET    /api/integrators                        | a   |                 | integrator.read
            GET    /api/integrators/{id}                   | a   |                 | integrator.read
            PUT    /api/integrators/{id}                   | a   |                 | integrator.change
            DELETE /api/integrators/{id}                   | a   |                 | integrator.remove
            POST   /api/integrators/{id}/key               | a   |                 | integrator.key
            GET    /api/public/configuration               | *   |                 |
            POST   /api/public/sign-ups                    | *   |                 |
            POST   /api/public/sign-ups/{id}/confirm       | *   |                 |
            POST   /api/public/sessions                    | *   |                 |
            POST   /api/public/sessions/{id}/confirm       | *   |                 |
            GET    /api/public/me                          | *   |                 |
            PUT    /api/public/me                          | *   |                 |
            DELETE /api/public/me                          | *   |                 |
            GET    /api/public/me/copy                     | *   |                 |
            GET    /unsubscribe/{token}                    | *   |                 |
            POST   /unsubscribe/{token}                    | *   |                 |
            POST   /twilio/messages                        | *   |                 |
            POST   /twilio/receipts                        | *   |                 |
            POST   /twilio/calls/{step}                    | *   |                 |
            """;

    private static final Map<Character, String> ROLES = Map.of('o', "officer", 's', "supervisor", 'a', "administrator");
    private static final Map<String, Rule> RULES = TABLE.lines()
            .map(Permissions::rule)
            .collect(Collectors.toMap(Rule::route, rule -> rule, (a, b) -> a, LinkedHashMap::new));

    /**
     * What one route asks for.
     *
     * @param open whether it needs no token
     * @param scope an integrator's, or null if no integrator may
     * @param act what the audit calls it, or null if it leaves no record
     */
    public record Rule(String route, boolean open, Set<String> roles, String scope, String act) {
        boolean allows(Caller caller) {
            return open
                    || (caller.isIntegrator()
                            ? scope != null && caller.scopes().contains(scope)
                            : caller.roles().stream().anyMatch(roles::contains));
        }

        /** What a caller lacks, in words. */
        String needs(Caller caller) {
            if (!caller.isIntegrator()) {
                return "This needs the role of "
                        + String.join(" or ", roles.stream().sorted().toList()) + ".";
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

    private static Rule rule(String line) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        Set<String> roles = cells[1].chars()
                .filter(letter -> letter != '*')
                .mapToObj(letter -> ROLES.get((char) letter))
                .collect(Collectors.toUnmodifiableSet());
        return new Rule(cells[0].replaceAll(" +", " "), cells[1].equals("*"), roles, named(cells[2]), named(cells[3]));
    }

    private static String named(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
