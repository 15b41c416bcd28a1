package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.Map;
import org.communityalerts.domain.force.Act;
import org.communityalerts.edge.Permissions.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words a request as an act for the audit trail. */
public final class Acts {

    private final JsonMapper json;
    private final InstantSource clock;

    public Acts(JsonMapper json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    Act asked(APIGatewayV2HTTPEvent request, Caller caller, Rule rule) {
        return new Act(
                clock.instant(),
                caller.id(),
                role(caller),
                rule.act(),
                target(request),
                reason(request),
                Network.address(request),
                Act.ASKED,
                request.getRequestContext().getRequestId());
    }

    /**
     * Another act that the same request comes to, without a reason.
     *
     * @param on the id of what it is done to
     */
    public Act besides(APIGatewayV2HTTPEvent request, String action, String on) {
        Caller caller = Caller.of(request);
        return new Act(
                clock.instant(),
                caller.id(),
                role(caller),
                action,
                on,
                null,
                Network.address(request),
                Act.ASKED,
                request.getRequestContext().getRequestId());
    }

    /** What was made is named by the answer's Location. */
    String target(Act asked, APIGatewayV2HTTPResponse answer) {
        String made = answer.getHeaders() == null ? null : answer.getHeaders().get("Location");
        return made == null ? asked.target() : made.substring(made.lastIndexOf('/') + 1);
    }

    private static String role(Caller caller) {
        return caller.isIntegrator()
                ? "integrator"
                : String.join(" ", caller.roles().stream().sorted().toList());
    }

    private static String target(APIGatewayV2HTTPEvent request) {
        Map<String, String> path = request.getPathParameters();
        return path == null || path.isEmpty() ? null : String.join("/", path.values());
    }

    /** The reason a caller gives; a body that cannot be read is for the function to refuse. */
    private String reason(APIGatewayV2HTTPEvent request) {
        if (request.getBody() == null || request.getBody().isBlank()) {
            return null;
        }
        try {
            JsonNode reason = json.readTree(Http.bytes(request)).path("reason");
            return reason.isString() && reason.stringValue().length() <= Reason.LONGEST ? reason.stringValue() : null;
        } catch (JacksonException | Problem.Exception e) {
            return null;
        }
    }
}
