package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.force.Act;
import org.communityalerts.edge.Permissions.Rule;
import org.communityalerts.port.force.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a caller through if {@link Permissions} allows it, and audits the act: once before it is done, so that nothing
 * is done without a record, and once after, with its outcome.
 */
public final class Guard implements Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final int FORBIDDEN = 403;

    private final AuditTrail trail;
    private final Acts acts;
    private final InstantSource clock;

    public Guard(AuditTrail trail, Acts acts, InstantSource clock) {
        this.trail = trail;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse pass(
            APIGatewayV2HTTPEvent request, Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
        Caller caller = Caller.of(request);
        Rule rule = Permissions.of(request.getRouteKey())
                .orElseThrow(() -> forbidden("Nobody may do this: the route is not in the table of permissions."));
        if (rule.act() == null) {
            refuse(rule, caller);
            return handler.apply(request);
        }
        Act asked = acts.asked(request, caller, rule);
        if (!rule.allows(caller)) {
            trail.add(asked.ended(asked.at(), asked.target(), Integer.toString(FORBIDDEN)));
            refuse(rule, caller);
        }
        begin(asked);
        return recorded(asked, request, handler);
    }

    private APIGatewayV2HTTPResponse recorded(
            Act asked,
            APIGatewayV2HTTPEvent request,
            Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
        try {
            APIGatewayV2HTTPResponse answer = handler.apply(request);
            end(asked, acts.target(asked, answer), answer.getStatusCode());
            return answer;
        } catch (Problem.Exception e) {
            end(asked, asked.target(), e.problem().status());
            throw e;
        } catch (RuntimeException e) {
            end(asked, asked.target(), 500);
            throw e;
        }
    }

    private void begin(Act asked) {
        try {
            trail.add(asked);
        } catch (RuntimeException e) {
            LOG.error("the audit trail cannot be written <- {}", Causes.of(e));
            throw new Problem.Exception(new Problem(
                    "Not recorded", 503, "Nothing was done, for it could not be recorded. Try again.", List.of()));
        }
    }

    /** The act is done and cannot be undone: if this cannot be written, the record that it was asked stands alone. */
    private void end(Act asked, String target, int status) {
        try {
            trail.add(asked.ended(clock.instant(), target, Integer.toString(status)));
        } catch (RuntimeException e) {
            LOG.error("the outcome of {} is not on the audit trail <- {}", asked.request(), Causes.of(e));
        }
    }

    private static void refuse(Rule rule, Caller caller) {
        if (!rule.allows(caller)) {
            throw forbidden(rule.needs(caller));
        }
    }

    private static Problem.Exception forbidden(String detail) {
        return new Problem.Exception(new Problem("Forbidden", FORBIDDEN, detail, List.of()));
    }
}
