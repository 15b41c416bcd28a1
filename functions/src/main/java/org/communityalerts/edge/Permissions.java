package org.communityalerts.edge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one table of routes: who may call each, and what serves it. docs/access.md holds the same lines; a route that is
 * not here is closed.
 */
public final class Permissions {
    /**
     * The roles are a person's: o officer (a PCSO too), s supervisor, a administrator, or * for anybody without a token.
     * The scope is an integrator's. What the fourth column names leaves an audit record. Then the function whose door the
     * route is, and the use case behind it.
     */
    static final String TABLE = """
            POST   /api/alerts                        | os  | alerts:send     | alert.issue        | ServeAlerts         | AcceptAlert
            GET    /api/alerts                        | osa | alerts:read     |                    | ServeAlerts         | ReadAlerts
            GET    /api/alerts/{id}                   | osa | alerts:read     |                    | ServeAlerts         | ReadAlerts
            POST   /api/alerts/{id}/stop              | os  | alerts:send     | alert.stop         | ServeAlerts         | StopAlert
            POST   /api/alerts/{id}/approve           | s   |                 | alert.approve      | ServeAlerts         | DecideAlert
            POST   /api/alerts/{id}/reject            | s   |                 | alert.reject       | ServeAlerts         | DecideAlert
            POST   /api/alerts/{id}/return            | s   |                 | alert.return       | ServeAlerts         | DecideAlert
            POST   /api/alerts/{id}/withdraw          | os  | alerts:send     | alert.withdraw     | ServeAlerts         | WithdrawAlert
            POST   /api/alerts/{id}/override          | s   |                 | alert.override     | ServeAlerts         | DecideAlert
            GET    /api/alerts/{id}/failures          | osa | alerts:read     |                    | ServeAlerts         | ReadAlerts
            GET    /api/incidents                     | osa | alerts:read     |                    | ServeAlerts         | ReadIncidents
            GET    /api/incidents/{id}                | osa | alerts:read     |                    | ServeAlerts         | ReadIncidents
            GET    /api/alerts/{id}/replies           | os  | replies:read    |                    | ServeAlerts         | ReadReplies
            GET    /api/replies                       | os  | replies:read    |                    | ServeAlerts         | ReadReplies
            POST   /api/replies/{id}/answer           | os  |                 | reply.answer       | ServeAlerts         | AnswerReply
            GET    /api/conversations                 | os  |                 |                    | ServeAlerts         | ReadConversations
            GET    /api/conversations/{id}            | os  |                 |                    | ServeAlerts         | ReadConversations
            POST   /api/conversations/{id}/claim      | os  |                 | desk.claim         | ServeAlerts         | WorkConversation
            POST   /api/conversations/{id}/release    | os  |                 | desk.release       | ServeAlerts         | WorkConversation
            POST   /api/conversations/{id}/close      | os  |                 | desk.close         | ServeAlerts         | WorkConversation
            POST   /api/conversations/{id}/reopen     | os  |                 | desk.reopen        | ServeAlerts         | WorkConversation
            POST   /api/conversations/{id}/answer     | os  |                 | desk.answer        | ServeAlerts         | WorkConversation
            POST   /api/incidents/{id}/withdraw       | os  | alerts:send     | incident.withdraw  | ServeAlerts         | WithdrawIncident
            POST   /api/alerts/test                   | os  |                 | alert.test         | ServeAlerts         | TestAlert
            POST   /api/audience/estimate             | osa | alerts:read     |                    | ServeAlerts         | EstimateAudience
            POST   /api/audience/rehearsal            | os  |                 |                    | ServeAlerts         | RehearseAudience
            GET    /api/places                        | osa | alerts:read     |                    | ServeAlerts         | FindPlaces
            GET    /api/places/{id}                   | osa | alerts:read     |                    | ServeAlerts         | FindPlaces
            GET    /api/templates                     | osa |                 |                    | ServeAlerts         | KeepTemplates
            POST   /api/templates                     | os  |                 | template.add       | ServeAlerts         | KeepTemplates
            PUT    /api/templates/{id}                | os  |                 | template.change    | ServeAlerts         | KeepTemplates
            DELETE /api/templates/{id}                | os  |                 | template.remove    | ServeAlerts         | KeepTemplates
            POST   /api/recordings                    | os  | alerts:send     | recording.add      | ServeAlerts         | TakeRecording
            GET    /api/recordings/{id}               | os  | alerts:send     |                    | ServeAlerts         | TakeRecording
            POST   /api/photos                        | os  | alerts:send     | photo.add          | ServeAlerts         | TakePhoto
            GET    /api/photos/{id}                   | os  | alerts:send     |                    | ServeAlerts         | TakePhoto
            GET    /api/subscribers                   | osa | residents:read  | resident.search    | ServeResidents      | ReadSubscribers
            POST   /api/subscribers                   | osa | residents:write | resident.add       | ServeResidents      | KeepSubscriber
            GET    /api/subscribers/{id}              | osa | residents:read  | resident.read      | ServeResidents      | ReadSubscribers
            PUT    /api/subscribers/{id}              | osa | residents:write | resident.change    | ServeResidents      | KeepSubscriber
            DELETE /api/subscribers/{id}              | osa | residents:write | resident.erase     | ServeResidents      | KeepSubscriber
            POST   /api/imports                       | a   | residents:write | import.add         | ServeResidents      | TakeImport
            POST   /api/imports/{id}/start            | a   | residents:write | import.start       | ServeResidents      | TakeImport
            GET    /api/imports/{id}                  | a   | residents:write |                    | ServeResidents      | TakeImport
            GET    /api/exports/subscribers           | a   |                 | resident.export    | ServeResidents      | TakeExport
            GET    /api/exports/{id}                  | a   |                 |                    | ServeResidents      | TakeExport
            GET    /api/groups                        | osa | alerts:read     |                    | ServeAlerts         | ReadGroups
            POST   /api/groups                        | sa  |                 | group.add          | ServeAdministration | KeepGroup
            PUT    /api/groups/{name}                 | sa  |                 | group.change       | ServeAdministration | KeepGroup
            DELETE /api/groups/{name}                 | sa  |                 | group.remove       | ServeAdministration | KeepGroup
            GET    /api/reports/usage                 | osa |                 |                    | ServeAlerts         | ReportUsage
            GET    /api/audit                         | a   |                 | audit.read         | ServeAdministration | ReadAudit
            GET    /api/settings                      | a   |                 |                    | ServeAdministration | KeepSettings
            PUT    /api/settings                      | a   |                 | settings.change    | ServeAdministration | KeepSettings
            GET    /api/people                        | osa |                 |                    | ServeAlerts         | ReadPeople
            GET    /api/integrators                   | a   |                 | integrator.read    | ServeAdministration | KeepIntegrator
            GET    /api/integrators/{id}              | a   |                 | integrator.read    | ServeAdministration | KeepIntegrator
            PUT    /api/integrators/{id}              | a   |                 | integrator.change  | ServeAdministration | KeepIntegrator
            DELETE /api/integrators/{id}              | a   |                 | integrator.remove  | ServeAdministration | KeepIntegrator
            POST   /api/integrators/{id}/key          | a   |                 | integrator.key     | ServeAdministration | KeepIntegrator
            POST   /api/public/incidents/{code}/answers | * |                |                    | ServePublic         | TakeAnswer
            GET    /api/public/configuration          | *   |                 |                    | ServePublic         | ReadConfiguration
            POST   /api/public/sign-ups               | *   |                 |                    | ServeResident       | ProveAddress
            POST   /api/public/sign-ups/{id}/confirm  | *   |                 |                    | ServeResident       | ProveAddress
            POST   /api/public/sessions               | *   |                 |                    | ServeResident       | ProveAddress
            POST   /api/public/sessions/{id}/confirm  | *   |                 |                    | ServeResident       | ProveAddress
            GET    /api/public/me                     | *   |                 |                    | ServeResident       | KeepOwnRecord
            PUT    /api/public/me                     | *   |                 |                    | ServeResident       | KeepOwnRecord
            DELETE /api/public/me                     | *   |                 |                    | ServeResident       | KeepOwnRecord
            GET    /api/public/me/copy                | *   |                 |                    | ServeResident       | KeepOwnRecord
            POST   /api/public/check                  | *   |                 |                    | ServeResident       | CheckCode
            GET    /api/public/questions/{id}         | *   |                 |                    | ServeResident       | AnswerQuestion
            POST   /api/public/questions/{id}         | *   |                 |                    | ServeResident       | AnswerQuestion
            GET    /api/public/questions/{id}/{token} | *   |                 |                    | ServeResident       | AnswerQuestion
            POST   /api/public/questions/{id}/{token} | *   |                 |                    | ServeResident       | AnswerQuestion
            GET    /unsubscribe/{token}               | *   |                 |                    | ServeResident       | Unsubscribe
            POST   /unsubscribe/{token}               | *   |                 |                    | ServeResident       | Unsubscribe
            POST   /twilio/messages                   | *   |                 |                    | TakeTwilio          | TakeReply
            POST   /twilio/receipts                   | *   |                 |                    | TakeTwilio          | TakeReceipt
            POST   /twilio/calls/{step}               | *   |                 |                    | TakeTwilio          | AnswerCall
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
     * @param door the function that serves it
     * @param useCase what that function hands it to
     */
    public record Rule(
            String route, boolean open, Set<String> roles, String scope, String act, String door, String useCase) {
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
        return new Rule(
                cells[0].replaceAll(" +", " "),
                cells[1].equals("*"),
                roles,
                named(cells[2]),
                named(cells[3]),
                cells[4],
                cells[5]);
    }

    private static String named(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
