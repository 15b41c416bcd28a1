package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.force.Integrator;
import org.communityalerts.port.force.Allowances;
import org.communityalerts.port.force.Integrators;

/**
 * Lets another system through if an administrator has let it in, and only as often as it may call; people are not
 * affected.
 */
public final class IntegratorGate implements Gate {
    private final Integrators integrators;
    private final Allowances allowances;
    private final Gate next;

    /** @param next what everybody passes after this */
    public IntegratorGate(Integrators integrators, Allowances allowances, Gate next) {
        this.integrators = integrators;
        this.allowances = allowances;
        this.next = next;
    }

    @Override
    public APIGatewayV2HTTPResponse pass(
            APIGatewayV2HTTPEvent request, Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
        Caller caller = Caller.of(request);
        if (caller.isIntegrator() && forIntegrators(request)) {
            take(known(caller));
        }
        return next.pass(request, handler);
    }

    /** Routes that no scope opens are refused later, by functions that cannot read the integrators. */
    private static boolean forIntegrators(APIGatewayV2HTTPEvent request) {
        return Permissions.of(request.getRouteKey())
                .filter(rule -> rule.scope() != null)
                .isPresent();
    }

    private Integrator known(Caller caller) {
        return integrators
                .find(caller.id())
                .orElseThrow(() -> new Problem.Exception(Problem.forbidden(
                        "No administrator has let this client in: PUT /api/integrators/" + caller.id() + ".",
                        List.of())));
    }

    private void take(Integrator integrator) {
        int most = integrator.limits().requestsPerMinute();
        allowances.take(integrator.id(), most).ifPresent(wait -> {
            throw new Problem.Exception(tooOften(most), Map.of("Retry-After", Long.toString(seconds(wait))));
        });
    }

    private static Problem tooOften(int most) {
        return new Problem(
                "Too many requests",
                429,
                "This client may call " + most + " times a minute. Try again after what Retry-After says.",
                List.of());
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
