package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.communityalerts.edge.contract.Contract;

/**
 * Limits on a request's path and query, so that no table or parser ever sees a key or filter that nobody could mean.
 */
final class Address {
    private static final int LONGEST = 500;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private Address() {}

    /** Throws a 400 if a part of the path or of the query is too long, or holds control characters. */
    static void check(APIGatewayV2HTTPEvent request) {
        check(request.getPathParameters());
        check(request.getQueryStringParameters());
    }

    /** Throws a 400 if the query has a parameter that its route does not know: left unread, it would ask for more than was meant. */
    static void checkKnown(APIGatewayV2HTTPEvent request) {
        var unknown = request.getQueryStringParameters() == null
                ? new TreeSet<String>()
                : new TreeSet<>(request.getQueryStringParameters().keySet());
        Set<String> known = Contract.parameters(request.getRouteKey());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new Problem.Exception(Problem.badRequest("This call has no parameter " + String.join(", ", unknown)
                    + (known.isEmpty() ? ", nor any other." : ". Those it has: " + String.join(", ", known) + ".")));
        }
    }

    private static void check(Map<String, String> parameters) {
        if (parameters != null) {
            parameters.forEach(Address::check);
        }
    }

    private static void check(String name, String value) {
        if (value != null && (value.length() > LONGEST || CONTROL.matcher(value).find())) {
            throw new Problem.Exception(Problem.badRequest(
                    name + " must have at most " + LONGEST + " characters, and no control characters."));
        }
    }
}
