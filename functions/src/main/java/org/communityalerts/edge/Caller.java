package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;

/**
 * Who makes a request, as the API's authorizer has checked it.
 *
 * @param id the subject of the token; "nobody" where a route needs none
 */
public record Caller(String id) {
    private static final Caller NOBODY = new Caller("nobody");

    /** The caller of a request. */
    public static Caller of(APIGatewayV2HTTPEvent request) {
        var authorizer = request.getRequestContext() == null
                ? null
                : request.getRequestContext().getAuthorizer();
        if (authorizer == null || authorizer.getJwt() == null) {
            return NOBODY;
        }
        Map<String, String> claims = authorizer.getJwt().getClaims();
        return claims == null || claims.get("sub") == null ? NOBODY : new Caller(claims.get("sub"));
    }
}
