package org.communityalerts.alert.stop;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.Reason;
import tools.jackson.databind.node.JsonNodeFactory;

/** HTTP in: an alert is taken back by who issued it before it goes. Served by {@code ServeAlerts}. */
public final class WithdrawAlertFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final WithdrawAlert useCase;
    private final Remits remits;

    public WithdrawAlertFunction(Http http, WithdrawAlert useCase, Remits remits) {
        this.http = http;
        this.useCase = useCase;
        this.remits = remits;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            String id = Http.path(request, "id");
            Caller caller = Caller.of(request);
            String by = caller.id();
            String body = request.getBody();
            Fields form = Fields.of(
                    body == null || body.isBlank() ? JsonNodeFactory.instance.objectNode() : http.body(request));
            String reason = form.optionalText("reason", Reason.LONGEST);
            boolean series = form.flag("series", false);
            form.nothingElse();
            form.refuseIfWrong();
            if (series) {
                useCase.withdrawSeries(id, by, reason);
            }
            var result = useCase.withdraw(id, by, reason).orElseThrow(WithdrawAlertFunction::nowhere);
            return answer(id, series, result, caller);
        });
    }

    private APIGatewayV2HTTPResponse answer(String id, boolean series, WithdrawAlert.Result result, Caller caller) {
        return switch (result) {
            case WithdrawAlert.Result.Withdrawn() -> http.json(200, Map.of("id", id, "status", "withdrawn"), Map.of());
            case WithdrawAlert.Result.Anothers(Alert alert) when !caller.sees(alert, remits) -> throw nowhere();
            case WithdrawAlert.Result.Anothers(Alert _) ->
                throw new Problem.Exception(Problem.forbidden(
                        "Somebody else issued this alert: only they may withdraw it. A supervisor may stop it.",
                        List.of()));
            case WithdrawAlert.Result.TooLate(var state)
            when series -> http.json(200, Map.of("id", id, "status", state.word()), Map.of());
            case WithdrawAlert.Result.TooLate(var state) ->
                throw new Problem.Exception(new Problem(
                        "Too late to withdraw",
                        409,
                        "This alert is " + state.word()
                                + (state.mayReach()
                                        ? ": somebody may have had it, or have it yet. Stop it instead."
                                        : ": nothing of it is left to withdraw."),
                        List.of()));
        };
    }

    private static Problem.Exception nowhere() {
        return new Problem.Exception(Problem.noSuch("alert"));
    }
}
