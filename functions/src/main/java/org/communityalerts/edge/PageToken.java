package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.communityalerts.domain.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, with a sum over it and over what was asked for: a token that was cut, changed or made for
 * another question is refused; it never starts the list from the beginning. It keeps mistakes out, and is no secret.
 */
public final class PageToken {
    private static final String NAME = "nextToken";
    private static final int SUM = 6;

    private PageToken() {}

    /** Where the request's list goes on, or null at its beginning; throws a 400 if the token is none of this list. */
    public static @Nullable String of(APIGatewayV2HTTPEvent request) {
        String token = Http.query(request, NAME);
        if (token == null) {
            return null;
        }
        String end = end(token);
        if (end == null || !token.equals(sealed(request, end))) {
            throw unknown();
        }
        return end;
    }

    /** The token for the rest of what the request asks for. */
    public static String sealed(APIGatewayV2HTTPEvent request, String end) {
        byte[] text = end.getBytes(StandardCharsets.UTF_8);
        byte[] sum = Sha256.of(asked(request) + "\n" + end);
        byte[] both = new byte[SUM + text.length];
        System.arraycopy(sum, 0, both, 0, SUM);
        System.arraycopy(text, 0, both, SUM, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** What a token answers that was given once, but leads nowhere any more. */
    static Problem.Exception unknown() {
        return new Problem.Exception(Problem.badRequest(
                "nextToken is not one that was given for this list. Leave it out to begin at the beginning."));
    }

    private static @Nullable String end(String token) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(token);
            return both.length <= SUM ? null : new String(both, SUM, both.length - SUM, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The route, what its path names, and every filter. */
    private static String asked(APIGatewayV2HTTPEvent request) {
        Map<String, String> query = new TreeMap<>(
                request.getQueryStringParameters() == null ? Map.of() : request.getQueryStringParameters());
        query.remove(NAME);
        query.values().removeIf(String::isEmpty);
        Map<String, String> path =
                request.getPathParameters() == null ? Map.of() : new TreeMap<>(request.getPathParameters());
        return request.getRouteKey() + " " + path + " " + query;
    }
}
