package org.communityalerts.alert.stop;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.memory.MemoryIntegrators;

/** Callers who issued nothing of what they ask to stop or take back, of whom most may not see it either. */
final class Outsiders {
    private Outsiders() {}

    /**
     * Holds that it is not there for whoever may not see it, and forbidden to who may.
     *
     * @param integrators whom the function knows
     * @param ask asks for an alert to everybody, with those claims
     */
    static void areRefused(MemoryIntegrators integrators, Function<Map<String, String>, APIGatewayV2HTTPResponse> ask) {
        integrators.keep("client", "Rural watch", of(Set.of("farmers")), (Hook) null);
        integrators.keep("whole", "Control room", of(Set.of()), (Hook) null);

        assertThat(ask.apply(client("client")).getStatusCode()).isEqualTo(404);
        assertThat(ask.apply(client("nobody-let-in")).getStatusCode()).isEqualTo(404);
        assertThat(ask.apply(Map.of("sub", "volunteer", "cognito:groups", "[coordinator]"))
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(ask.apply(client("whole")).getStatusCode()).isEqualTo(403);
    }

    private static Map<String, String> client(String id) {
        return Map.of("sub", id, "client_id", id);
    }

    private static Limits of(Set<String> groups) {
        return new Limits(groups, List.of(new Area.Everywhere()), 100, false, 60);
    }
}
