package org.communityalerts.alert.stop;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.Reason;

/** HTTP in: what was published about an incident is taken back. Served by {@code ServeAlerts}. */
public final class WithdrawIncidentFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final WithdrawIncident useCase;
    private final Remits remits;

    public WithdrawIncidentFunction(Http http, WithdrawIncident useCase, Remits remits) {
        this.http = http;
        this.useCase = useCase;
        this.remits = remits;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            String id = Http.path(request, "id");
            Caller caller = Caller.of(request);
            boolean supervisor = caller.isSupervisor();
            var result = useCase.withdraw(id, caller.id(), supervisor, Reason.optional(http, request))
                    .orElseThrow(WithdrawIncidentFunction::nowhere);
            return switch (result) {
                case WithdrawIncident.Result.Withdrawn() ->
                    http.json(202, Map.of("id", id, "state", "withdrawn"), Map.of());
                case WithdrawIncident.Result.Anothers(var first)
                when first.filter(alert -> caller.sees(alert, remits)).isEmpty() -> throw nowhere();
                case WithdrawIncident.Result.Anothers(var _) ->
                    throw new Problem.Exception(Problem.forbidden(
                            "Somebody else issued one of its alerts: a supervisor may withdraw it.", List.of()));
            };
        });
    }

    private static Problem.Exception nowhere() {
        return new Problem.Exception(Problem.noSuch("incident"));
    }
}
