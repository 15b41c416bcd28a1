package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.communityalerts.domain.force.Act;
import org.communityalerts.edge.Permissions.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words a request as an act for the audit trail. */
public final class Acts {
    private static final String SEARCH = "resident.search";

    /** As ids are, and no number that could be somebody's telephone. */
    private static final Pattern ID = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9_-]{1,64}");

    private final JsonMapper json;
    private final UnaryOperator<String> keys;
    private final InstantSource clock;

    /** @param keys makes what is searched for a key that does not give it away */
    public Acts(JsonMapper json, UnaryOperator<String> keys, InstantSource clock) {
        this.json = json;
        this.keys = keys;
        this.clock = clock;
    }

    /** An act that is asked for. The reason is not kept yet: what a refused request said is nobody's business. */
    Act asked(APIGatewayV2HTTPEvent request, Caller caller, Rule rule) {
        return new Act(
                clock.instant(),
                caller.id(),
                role(caller),
                Objects.requireNonNull(rule.act(), "only what has a name is an act"),
                target(request),
                null,
                Network.address(request),
                Act.ASKED,
                request.getRequestContext().getRequestId(),
                sought(request, rule));
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
    @Nullable
    String target(Act asked, APIGatewayV2HTTPResponse answer) {
        String made = answer.getHeaders() == null ? null : answer.getHeaders().get("Location");
        return made == null ? asked.target() : made.substring(made.lastIndexOf('/') + 1);
    }

    private static String role(Caller caller) {
        return caller.isIntegrator()
                ? "integrator"
                : String.join(" ", caller.roles().stream().sorted().toList());
    }

    private static @Nullable String target(APIGatewayV2HTTPEvent request) {
        Map<String, String> path = request.getPathParameters();
        String target = path == null || path.isEmpty() ? null : String.join("/", path.values());
        return target != null && ID.matcher(target).matches() ? target : null;
    }

    /** What is searched for, as a key: it shows that the same is searched for again, and not who. */
    private @Nullable Map<String, String> sought(APIGatewayV2HTTPEvent request, Rule rule) {
        String words = Http.query(request, "q");
        return words == null || !SEARCH.equals(rule.act())
                ? null
                : Map.of("sought", keys.apply("sought " + words.strip().toLowerCase(Locale.ROOT)));
    }

    /** The reason a caller gives; a body that cannot be read is for the function to refuse. */
    @Nullable
    String reason(APIGatewayV2HTTPEvent request) {
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
