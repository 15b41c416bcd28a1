package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.force.Act;
import org.communityalerts.edge.Permissions.Rule;
import org.communityalerts.port.force.ActLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a caller through if {@link Permissions} allows it, and audits the act: once before it is done, so that nothing
 * is done without a record, and once after, with its outcome.
 */
public final class Guard implements Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final int FORBIDDEN = 403;
    private static final int REFUSED = 400;

    private final ActLog trail;
    private final Acts acts;
    private final InstantSource clock;

    public Guard(ActLog trail, Acts acts, InstantSource clock) {
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
            trail.add(refused(asked, FORBIDDEN));
            refuse(rule, caller);
        }
        record(asked);
        return recorded(asked, rule.reads(), request, handler);
    }

    private APIGatewayV2HTTPResponse recorded(
            Act asked,
            boolean reads,
            APIGatewayV2HTTPEvent request,
            Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
        APIGatewayV2HTTPResponse answer = answer(asked, request, handler);
        Act done = done(asked, request, answer);
        if (reads) {
            record(done);
        } else {
            end(done);
        }
        return answer;
    }

    private APIGatewayV2HTTPResponse answer(
            Act asked,
            APIGatewayV2HTTPEvent request,
            Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
        try {
            return handler.apply(request);
        } catch (Problem.Exception e) {
            end(refused(asked, e.problem().status()));
            throw e;
        } catch (RuntimeException e) {
            end(refused(asked, 500));
            throw e;
        }
    }

    private Act done(Act asked, APIGatewayV2HTTPEvent request, APIGatewayV2HTTPResponse answer) {
        Act done = asked.ended(clock.instant(), acts.target(asked, answer), Integer.toString(answer.getStatusCode()))
                .with(Details.takenFrom(answer));
        return answer.getStatusCode() < REFUSED ? done.because(acts.reason(request)) : done;
    }

    private Act refused(Act asked, int status) {
        return asked.ended(clock.instant(), asked.target(), Integer.toString(status));
    }

    /** What is not done yet, or was only read, is not answered without its record. */
    private void record(Act act) {
        try {
            trail.add(act);
        } catch (RuntimeException e) {
            LOG.error("the audit trail cannot be written <- {}", Causes.of(e));
            throw new Problem.Exception(new Problem(
                    "Not recorded", 503, "Nothing was done, because it could not be recorded. Try again.", List.of()));
        }
    }

    /** The act is done and cannot be undone: if this cannot be written, the record that it was asked stands alone. */
    private void end(Act done) {
        try {
            trail.add(done);
        } catch (RuntimeException e) {
            LOG.error("the outcome of {} is not on the audit trail <- {}", done.request(), Causes.of(e));
        }
    }

    private static void refuse(Rule rule, Caller caller) {
        if (!rule.allows(caller)) {
            throw forbidden(rule.needs(caller));
        }
    }

    private static Problem.Exception forbidden(String detail) {
        return new Problem.Exception(Problem.forbidden(detail, List.of()));
    }
}
