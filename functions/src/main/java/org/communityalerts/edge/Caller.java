package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.alert.Alert;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as the API's authorizer has checked it: the one place where a token's claims are read.
 *
 * @param id the subject of the token; "nobody" where a route needs none
 * @param roles what a person may be: officer, supervisor, administrator, coordinator
 * @param scopes what an integrator was granted
 * @param client the application the token was given to
 */
public record Caller(
        String id,
        Set<String> roles,
        Set<String> scopes,
        @Nullable String client) {
    private static final Caller NOBODY = new Caller("nobody", Set.of(), Set.of(), null);
    /** What Cognito calls a token that opens something. */
    private static final String ACCESS = "access";

    private static final String ROLES = "cognito:groups";

    private static final String ADMINISTRATOR = "administrator";

    /** A person or client of whom no more is known. */
    public Caller(String id) {
        this(id, Set.of(), Set.of(), null);
    }

    /** The caller of a request. */
    public static Caller of(APIGatewayV2HTTPEvent request) {
        var authorizer = request.getRequestContext() == null
                ? null
                : request.getRequestContext().getAuthorizer();
        if (authorizer == null || authorizer.getJwt() == null) {
            return NOBODY;
        }
        Map<String, String> claims = authorizer.getJwt().getClaims();
        if (claims == null || claims.get("sub") == null) {
            return NOBODY;
        }
        if (!ACCESS.equals(claims.getOrDefault("token_use", ACCESS))) {
            throw new Problem.Exception(new Problem(
                    "Not signed in",
                    401,
                    "This is a token that says who somebody is. Send the access token that came with it.",
                    List.of()));
        }
        return of(claims);
    }

    private static Caller of(Map<String, String> claims) {
        return new Caller(
                Objects.requireNonNull(claims.get("sub")),
                words(claims.get(ROLES)).collect(Collectors.toUnmodifiableSet()),
                words(claims.get("scope"))
                        .map(scope -> scope.substring(scope.indexOf('/') + 1))
                        .collect(Collectors.toUnmodifiableSet()),
                claims.get("client_id"));
    }

    /** Whether this is another system, not a person: a client that speaks for itself. */
    public boolean isIntegrator() {
        return client != null && client.equals(id);
    }

    /** Whether this person may decide on what others do: stop, override, take over. */
    public boolean isSupervisor() {
        return roles.contains("supervisor");
    }

    /** Whether this person may see all that is on record: who everybody is, and who got what. */
    public boolean isAdministrator() {
        return roles.contains(ADMINISTRATOR);
    }

    /** Refuses anybody else, where what is asked for decides that and not the route alone. */
    public void mustBeAdministrator() {
        if (!isAdministrator()) {
            throw new Problem.Exception(Problem.forbidden(Permissions.needed(Set.of(ADMINISTRATOR)), List.of()));
        }
    }

    /** Whether this is a volunteer who writes to their own scheme, and nobody of the force besides. */
    public boolean isCoordinator() {
        return roles.contains("coordinator") && !roles.contains("officer") && !isSupervisor();
    }

    /** Whether this is one of the force's own people who write to residents: by their role, not for want of another. */
    public boolean isOwn() {
        return !isLimited() && (roles.contains("officer") || isSupervisor());
    }

    /** Whether the caller has limits, and is told of few people no more than that they are few. */
    public boolean isLimited() {
        return isIntegrator() || isCoordinator();
    }

    /** How far the caller may go. */
    public Remit remit(Remits remits) {
        if (isIntegrator()) {
            return remits.of(id);
        }
        return isCoordinator() ? remits.ofCoordinator(id) : Remit.whole();
    }

    /** Whether an alert is there for the caller, to read, stop or take back: what is outside their limits is not. */
    public boolean sees(Alert alert, Remits remits) {
        return remit(remits).holds(alert, id);
    }

    /** API Gateway writes a list as {@code [a b]}. */
    private static Stream<String> words(@Nullable String list) {
        return list == null
                ? Stream.empty()
                : Stream.of(list.replaceAll("[\\[\\],]", " ").split(" ")).filter(word -> !word.isEmpty());
    }
}
